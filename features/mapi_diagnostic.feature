Feature: MAPI diagnostic

  Seven steps that read the MAPI status off one Lync client. OK clears that
  client; the connecting text sends the reader to support.

  Background:
    Given a manager and a delegate

  @source(MD-6) @source(F-405)
  Scenario Outline: A client with MAPI OK ends the diagnostic at step 6: <who>
    When <who> follows procedure "mapi-diagnostic"
    Then the procedure has ended
    And the procedure stopped at step 6
    And the MAPI status of <who> is OK

    Examples:
      | who          |
      | the manager  |
      | the delegate |

  @source(MD-7) @source(F-404) @source(F-406) @source(LMORE-6) @source(LMORE-8)
  Scenario Outline: A client without MAPI is sent to support at step 7: <who>
    Given the MAPI service is unavailable to <who>
    When <who> follows procedure "mapi-diagnostic"
    Then the procedure has ended
    And the procedure stopped at step 7
    And the reader is sent to support

    Examples:
      | who          |
      | the manager  |
      | the delegate |

  @source(MD-1)
  Scenario: Without a running Lync client there is nothing to diagnose
    Given the manager is signed out of Lync
    When the manager follows procedure "mapi-diagnostic"
    Then the procedure stopped at step 1

  @source(F-408) @source(F-508)
  Scenario: The status becomes OK within minutes of a sign-in
    When the manager exits Lync
    And the manager signs in to Lync
    Then the MAPI status of the manager is not OK
    And within 2 minutes 30 seconds the MAPI status of the manager is OK

  @source(D-27) @source(F-408)
  Scenario: Asked too early, the diagnostic sends a healthy client to support
    When the manager exits Lync
    And the manager signs in to Lync
    And the manager follows procedure "mapi-diagnostic"
    Then it is possible that the procedure stopped at step 7
    And it is possible that the procedure stopped at step 6

  @source(D-26) @source(LAFTER-1) @source(LMORE-6)
  Scenario: The manager's OK says nothing about the delegate's client
    Given the MAPI service is unavailable to the delegate
    When the manager adds the delegate as a delegate
    And 15 minutes pass
    And the manager follows procedure "mapi-diagnostic"
    Then the procedure stopped at step 6
    And the pair is half
    When the delegate follows procedure "mapi-diagnostic"
    Then the reader is sent to support

  @source(D-24) @source(LMORE-5)
  Scenario: With the policy off the diagnostic ends without a finding
    Given the Exchange delegate sync policy of the manager is off
    When the manager adds the delegate as a delegate
    And 15 minutes pass
    And the manager follows procedure "mapi-diagnostic"
    Then the procedure stopped at step 6
    And the pair is none

  @source(F-118)
  Scenario: A Mac is never OK
    Given the manager uses a Mac
    When the manager follows procedure "mapi-diagnostic"
    Then the reader is sent to support
    And for 1 hour the MAPI status of the manager is not OK

  @source(F-407)
  Scenario: Differing addresses are never OK
    Given the SIP address and the mail address of the delegate differ
    When the delegate exits Lync
    And the delegate signs in to Lync
    Then for 1 hour the MAPI status of the delegate is not OK

  @source(F-401) @source(F-508)
  Scenario: After an outage the client reconnects by itself
    When the MAPI service becomes unavailable to the manager
    Then the MAPI status of the manager is not OK
    When the MAPI service becomes available to the manager
    Then within 2 minutes the MAPI status of the manager is OK

  @source(F-409) @source(F-806)
  Scenario: A delegate without MAPI gets the permission error in a healthy pair
    Given the delegation is set up correctly
    When the MAPI service becomes unavailable to the delegate
    And the delegate creates a Lync meeting for the manager
    Then the delegate gets the permission error
    And the pair is paired

  @source(F-412) @source(P-08) @source(LMORE-2)
  Scenario: MAPI does not need Outlook
    When the manager closes Outlook
    Then the MAPI status of the manager is OK
    And the Outlook of the manager is closed

  @source(P-08)
  Scenario: Where it is assumed to, it does
    Given MAPI needs Outlook is "yes"
    When the manager closes Outlook
    Then the MAPI status of the manager is not OK
    When the manager opens Outlook
    Then within 2 minutes the MAPI status of the manager is OK

  @source(F-404)
  Scenario: An outage at any time ends, and so does its effect
    Given an outage of the MAPI service for the delegate may begin at any time and lasts at most 5 minutes
    When 10 minutes pass
    Then it is possible that the MAPI status of the delegate is not OK
    And it is possible that the MAPI status of the delegate is OK

  @source(MD-6)
  Scenario: Checking the status does not change it
    When the delegate checks the MAPI status
    Then the MAPI status of the delegate is OK
    When the MAPI service becomes unavailable to the delegate
    And the delegate checks the MAPI status
    Then the MAPI status of the delegate is not OK
