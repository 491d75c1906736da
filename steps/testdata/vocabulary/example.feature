Feature: Case 1, the delegate gets the permission error

  Background:
    Given a manager and a delegate
    And user replication takes between 1 and 5 minutes

  @source(F-305) @source(D-02)
  Scenario: The corrected procedure always repairs the pair
    Given the delegation is half set up
    When the manager follows procedure "case-1-corrected"
    Then within 10 minutes the delegation is correct
    When the delegate creates a Lync meeting for the manager
    Then the meeting is created

  Scenario: A shorter wait is not enough
    Given the delegation is half set up
    When the manager removes the delegate from the Delegates group
    And 1 minute pass
    And the manager exits Lync
    And the manager removes the delegate as a delegate
    And the manager signs in to Lync
    And the manager adds the delegate as a delegate
    Then it is possible that for 10 minutes the delegation is not correct

  Scenario: The published text, followed to the letter, never ends
    Given the delegation is half set up
    When the manager follows procedure "case-1" literally
    Then the procedure never ends
