Feature: People who follow procedures

  Background:
    Given the delegation is half set up

  Scenario Outline: The published text, read <reading>
    When the manager follows procedure "case-1" <reading>
    Then <outcome>

    Examples:
      | reading         | outcome                          |
      | literally       | the procedure never ends         |
      | as a subroutine | the procedure has ended          |
      | charitably      | the procedure stopped at step 16 |

  Scenario: A step is left out
    When the manager follows procedure "case-1-corrected" without step 3
    Then the procedure stopped at step 16

  Scenario: Some steps only, and giving up
    When the manager follows steps 1 to 3 of procedure "case-1-corrected"
    Then the procedure stopped at step 3
    And the pair is none
    When the manager follows procedure "case-1" literally
    Then the procedure never ends
    When the manager exits Lync
    And 1 minute passes
    Then Lync of the manager is not running

  Scenario: Two at the same time
    When the manager follows procedure "case-1-corrected" while the delegate follows procedure "mapi-diagnostic"
    Then the procedure has ended

  Scenario: Sent to support
    Given the MAPI service is unavailable to the manager
    When the manager follows procedure "mapi-diagnostic"
    Then the reader is sent to support

  Scenario: A repair that may begin at any moment of a sign-in
    Given the delegation is half set up
    When the delegate exits Lync
    And the delegate signs in to Lync
    Then from every state that can be reached the manager can repair the delegation with procedure "case-1-corrected" within 10 minutes
