Feature: Outlook's Delegates dialog

  What each action in the dialog writes (DT-05). Nothing is written before the
  dialog is confirmed.

  Background:
    Given a manager and a delegate

  @source(DT-05) @source(F-604)
  Scenario: Adding with the defaults
    When the manager opens the Delegates dialog
    And the manager opens the address list
    And the manager selects the delegate in the address list
    And the manager adds the selection and confirms the address list
    And the manager accepts the default permissions
    Then the delegate is not a delegate of the manager in Outlook
    When the manager confirms the Delegates dialog
    Then the delegate is a delegate of the manager in Outlook
    And the delegate has Editor on the Calendar folder of the manager
    And the delegate has Editor on the Tasks folder of the manager
    And the delegate has None on the Inbox folder of the manager
    And the delegate has None on the Contacts folder of the manager
    And the delegate has None on the Notes folder of the manager
    And the delegate has None on the Journal folder of the manager
    And the delegate can send on behalf of the manager
    And the delegate receives copies of meeting requests to the manager
    And the delegate cannot see private items of the manager

  @source(DT-05) @source(F-607)
  Scenario: Adding with private items
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager ticks private items
    And the manager confirms the Delegates dialog
    Then the delegate can see private items of the manager
    And the delegate has Editor on the Calendar folder of the manager

  @source(DT-05)
  Scenario: Adding with Reviewer on the Calendar
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager sets Reviewer on the Calendar folder
    And the manager confirms the Delegates dialog
    Then the delegate has Reviewer on the Calendar folder of the manager
    And the delegate can open the Calendar folder of the manager
    And the delegate can send on behalf of the manager

  @source(DT-05) @source(F-616)
  Scenario: Removing takes everything back
    Given the delegation is set up correctly
    When the manager opens the Delegates dialog
    And the manager selects the delegate in the Delegates dialog
    And the manager removes the selected delegate
    Then the delegate is a delegate of the manager in Outlook
    When the manager confirms the Delegates dialog
    Then the delegate is not a delegate of the manager in Outlook
    And the delegate has None on the Calendar folder of the manager
    And the delegate has None on the Tasks folder of the manager
    And the delegate cannot send on behalf of the manager
    And the delegate cannot open the Calendar folder of the manager

  @source(DT-05) @source(P-11)
  Scenario: Cancelling a removal changes nothing
    Given the delegation is set up correctly
    When the manager opens the Delegates dialog
    And the manager selects the delegate in the Delegates dialog
    And the manager removes the selected delegate
    And the manager cancels the Delegates dialog
    Then the delegation is correct
    And the Delegates dialog of the manager is closed

  @source(DT-05) @source(F-113)
  Scenario: A security group among the delegates breaks the sync
    Given a security group is a delegate of the manager
    When the manager adds the delegate as a delegate
    Then the delegate is a delegate of the manager in Outlook
    And for 1 hour the pair is none

  @source(DT-05) @source(F-610)
  Scenario: When Send on Behalf cannot be written, the rest is
    Given the Send on Behalf list of the manager cannot be written
    When the manager adds the delegate as a delegate
    Then the delegate is a delegate of the manager in Outlook
    And the delegate has Editor on the Calendar folder of the manager
    And the delegate cannot send on behalf of the manager

  @source(F-617) @source(P-14)
  Scenario: Adding a delegate who is listed is refused
    Given the delegation is set up correctly
    When the manager opens the Delegates dialog
    And the manager opens the address list
    And the manager selects the delegate in the address list
    And the manager adds the selection and confirms the address list
    And the manager confirms the Delegates dialog
    And the delegate creates a Lync meeting for the manager
    Then the meeting is created
    And for 30 minutes the delegation is correct

  @source(D-03)
  Scenario: With nobody selected the address list closes without effect
    When the manager opens the Delegates dialog
    And the manager adds the selection and confirms the address list
    And the manager accepts the default permissions
    And the manager confirms the Delegates dialog
    Then the delegate is not a delegate of the manager in Outlook
    And the Delegates dialog of the manager is closed

  @source(F-603)
  Scenario: Confirming accepts permissions that are still open
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager confirms the Delegates dialog
    Then the delegate is a delegate of the manager in Outlook

  @source(F-602)
  Scenario: Without the dialog its buttons are out of reach
    When the manager adds the delegate from the address list
    And the manager accepts the default permissions
    And the manager confirms the Delegates dialog
    And the delegate creates a Lync meeting for the manager
    Then the delegate is not a delegate of the manager in Outlook
    And the add-in does not respond

  @source(F-601)
  Scenario: Without Outlook there is no dialog
    Given the Outlook of the manager is closed
    When the manager opens the Delegates dialog
    Then the Delegates dialog of the manager is closed
    When the manager opens Outlook
    And the manager opens the Delegates dialog
    Then the Delegates dialog of the manager is open

  @source(D-14)
  Scenario: Closing Outlook discards the edits
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager closes Outlook
    And the manager opens Outlook
    And the manager confirms the Delegates dialog
    Then the delegate is not a delegate of the manager in Outlook

  @source(F-907)
  Scenario: Send As goes before Send on Behalf
    Given the delegation is set up correctly
    And the delegate has Send As on the mailbox of the manager
    When the delegate sends a message on behalf of the manager
    Then the message is sent as the manager

  @source(F-606)
  Scenario: A delegate sends on behalf, a stranger does not
    Given the delegation is set up correctly
    When the delegate sends a message on behalf of the manager
    Then the message is sent on behalf of the manager
    When the second delegate sends a message on behalf of the manager
    Then the message is refused

  @source(F-902)
  Scenario: Full Access does not include sending
    Given the delegate has Full Access on the mailbox of the manager
    Then the delegate can open the mailbox of the manager
    And the delegate cannot send as the manager
    When the delegate sends a message as the manager
    Then the message is refused

  @source(F-612)
  Scenario: Meeting requests reach the delegate who wants copies
    When the manager adds the delegate as a delegate
    And a meeting request is sent to the manager
    Then the delegate receives copies of meeting requests to the manager
