Feature: Several pairs at once

  Pairs share people, clients and the server. What happens to one must neither
  help nor harm the other, whatever the order of events.

  Background:
    Given a manager and a delegate

  @source(DT-02) @source(F-504)
  Scenario: One manager adds two delegates
    When the manager adds the delegate as a delegate
    And the manager adds the second delegate as a delegate
    Then within 10 minutes the delegation is correct
    And within 10 minutes the pair of the manager with the second delegate is paired

  @source(C1-02) @source(F-204)
  Scenario: Repairing one delegate leaves the other alone
    When the manager adds the second delegate as a delegate
    Then within 10 minutes the pair of the manager with the second delegate is paired
    When the delegate exits Lync
    And the manager adds the delegate as a delegate
    And 15 minutes pass
    Then the pair is half
    When the delegate signs in to Lync
    And 5 minutes pass
    And the manager follows procedure "case-1-corrected"
    Then the pair of the manager with the second delegate is paired
    And within 10 minutes the delegation is correct

  @source(D-26)
  Scenario: The manager repairs one delegate while the other checks the MAPI status
    Given the delegation is half set up
    When the manager follows procedure "case-1-corrected" while the second delegate follows procedure "mapi-diagnostic"
    Then the procedure has ended
    And within 10 minutes the delegation is correct

  @source(F-504)
  Scenario: Two managers repair the same delegate at the same time
    Given the delegation is half set up
    When the manager follows procedure "case-1-corrected" while the second manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct
    And within 10 minutes the pair of the second manager with the delegate is paired

  @source(F-205) @source(P-06)
  Scenario: A delegate who is away misses both managers
    Given the delegate is signed out of Lync
    When the manager adds the delegate as a delegate
    And the second manager adds the delegate as a delegate
    And 15 minutes pass
    Then the pair is half
    And the pair of the second manager with the delegate is half
