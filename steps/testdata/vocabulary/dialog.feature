Feature: The Delegates dialog, step by step

  Scenario: Adding with every button
    Given a manager and a delegate
    When the manager opens Outlook
    And the manager opens the Delegates dialog
    Then the Delegates dialog of the manager is open
    When the manager opens the address list
    And the manager selects the delegate in the address list
    And the manager adds the selection and confirms the address list
    And the manager sets Reviewer on the Inbox folder
    And the manager ticks private items
    And the manager accepts the default permissions
    Then the Delegates dialog lists the delegate
    When the manager confirms the Delegates dialog
    Then the Delegates dialog of the manager is closed
    And the delegate has Reviewer on the Inbox folder of the manager
    And the delegate can see private items of the manager
    And within 10 minutes the delegation is correct

  Scenario: Adding from the address list in one action
    Given a manager and a delegate
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager confirms the Delegates dialog
    Then within 10 minutes the pair is paired

  Scenario: Removing, and thinking better of it
    Given the delegation is set up correctly
    When the manager opens the Delegates dialog
    And the manager selects the delegate in the Delegates dialog
    And the manager removes the selected delegate
    Then the Delegates dialog does not list the delegate
    When the manager cancels the Delegates dialog
    Then the delegation is correct

  Scenario: The whole dialog, and closing Outlook
    Given the delegation is set up correctly
    When the manager removes the delegate as a delegate
    Then the pair is stale
    When the manager closes Outlook
    Then the Outlook of the manager is closed
    When the manager opens Outlook
    Then the Outlook of the manager is open
