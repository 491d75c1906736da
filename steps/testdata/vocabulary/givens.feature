Feature: Everything that can be given

  Scenario: Nothing but the pair
    Given a manager and a delegate
    And there is no delegation
    When the delegate creates a Lync meeting for the manager
    Then the add-in does not respond
    And the pair is none
    And the manager has no Delegates group
    And the delegate has no People I Manage Calls For group

  Scenario: A table of users
    Given the following users
      | user                | telephony               | client     | system  | mailbox            | Lync home          | sync policy |
      | the manager         | PC-to-PC only           | Lync       | Windows | on-premises        | on-premises        | on          |
      | the delegate        | Remote call control     | Lync Basic | Windows | in Exchange Online | in Exchange Online | off         |
      | the second manager  | Enterprise Voice        |            | Mac     |                    |                    |             |
      | the second delegate | Audio/video disabled    |            |         |                    |                    |             |
    When the delegate creates a Lync meeting for the manager
    Then the delegate gets the permission error
    And the MAPI status of the second manager is not OK

  Scenario: A correct delegation
    Given the delegation is set up correctly
    Then the delegation is correct
    And the pair is paired
    And the Delegates group of the manager shows the delegate
    And the People I Manage Calls For group of the delegate shows the manager
    And the delegate has Editor on the Calendar folder of the manager
    And the delegate is a delegate of the manager in Outlook
    And the delegate can send on behalf of the manager
    And the delegate cannot send as the manager
    And the delegate can open the Calendar folder of the manager
    And the delegate cannot open the Inbox folder of the manager
    And the delegate cannot open the mailbox of the manager
    And the delegate cannot see private items of the manager
    And the delegate receives copies of meeting requests to the manager
    And the pair of the second manager with the second delegate is none

  Scenario: Case 2
    Given the delegate was removed in Outlook
    Then the pair is stale
    And the delegate is not a delegate of the manager in Outlook
    And the delegate cannot send on behalf of the manager
    And the delegation is not correct

  Scenario: Too many delegates, one of them a group
    Given the manager already has 24 other delegates
    And a security group is a delegate of the manager
    When the manager adds the delegate as a delegate
    Then it never happens within 30 minutes that the delegation is correct

  Scenario: Too many managers
    Given the delegate is already a delegate of 25 other managers
    When the manager adds the delegate as a delegate
    Then it never happens within 30 minutes that the delegation is correct

  Scenario: Lync Basic
    Given the delegation is set up correctly
    And the delegate uses Lync Basic
    Then the pair is none

  Scenario: A Mac
    Given the manager uses a Mac
    Then the MAPI status of the manager is not OK

  Scenario: Enterprise Voice
    Given the manager has the telephony setting Enterprise Voice
    When the delegate creates a Lync meeting for the manager
    Then the article does not apply

  Scenario: The policy is off
    Given the Exchange delegate sync policy of the manager is off
    When the manager adds the delegate as a delegate
    Then for 30 minutes the pair is none

  Scenario: Clients are closed
    Given the delegate is signed out of Lync
    And the Outlook of the manager is closed
    And the MAPI service is unavailable to the second manager
    Then Lync of the delegate is not running
    And the Outlook of the manager is closed
    And the MAPI status of the second manager is not OK

  Scenario: Addresses differ
    Given the SIP address and the mail address of the manager differ
    Then for 1 hour the MAPI status of the manager is not OK

  Scenario: Homes and mailboxes are split
    Given the delegation is set up correctly
    And the mailbox of the manager is in Exchange Online
    And the Lync home of the delegate is in Exchange Online
    When the delegate creates a Lync meeting for the manager
    Then the delegate gets the permission error

  Scenario: Rights granted by an administrator
    Given the delegate has Full Access on the mailbox of the manager
    And the delegate has Send As on the mailbox of the manager
    And the delegate has Reviewer on the Inbox folder of the manager
    Then the delegate can open the mailbox of the manager
    And the delegate can send as the manager
    And the delegate can open the Inbox folder of the manager

  Scenario: The Send on Behalf list cannot be written
    Given the Send on Behalf list of the manager cannot be written
    When the manager adds the delegate as a delegate
    Then the delegate cannot send on behalf of the manager

  Scenario: Assumptions
    Given user replication takes between 1 and 2 minutes
    And operator step is exactly 10 seconds
    And sync direction is "mirror"
    When the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct

  Scenario: Faults
    Given an outage of the MAPI service for the delegate may begin at any time and lasts between 1 and 30 minutes
    And the Lync client of the delegate may crash at any time
    And at most 1 faults happen
    When the manager adds the delegate as a delegate
    Then it is possible that within 30 minutes the MAPI status of the delegate is not OK
    And it is possible that within 30 minutes the delegation is correct
