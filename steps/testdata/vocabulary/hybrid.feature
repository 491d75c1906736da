Feature: Two directories with Azure AD Connect between them

  Scenario: A grant in the forest reaches the cloud
    Given a hybrid deployment
    And the mailbox of the delegate is in Exchange Online
    When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
    Then the delegate does not have Send on Behalf on the mailbox of the manager in Exchange Online
    And it is possible that within 31 minutes a sync cycle is running
    And within 47 minutes the delegate has Send on Behalf on the mailbox of the manager in Exchange Online
    When Azure AD Connect runs a sync cycle
    Then no sync cycle is running
    And within 15 minutes the delegate can send on behalf of the manager
    When the administrator revokes Send on Behalf of the delegate on the mailbox of the manager on-premises
    And Azure AD Connect runs an initial sync cycle
    Then within 30 minutes the delegate cannot send on behalf of the manager

  Scenario: A grant in the cloud needs writeback
    Given Exchange hybrid writeback is on
    And the mailbox of the manager is in Exchange Online
    When the administrator turns Exchange hybrid writeback off
    And the administrator grants the delegate Send on Behalf on the mailbox of the manager in Exchange Online
    And 5 minutes pass
    Then it never happens within 2 hours that the delegate can send on behalf of the manager
    When the administrator turns Exchange hybrid writeback on
    Then within 33 minutes the delegate can send on behalf of the manager

  Scenario: A build that writes nothing back
    Given Azure AD Connect has build "1.1.552.0"
    And Exchange hybrid writeback is on
    And the mailbox of the manager is in Exchange Online
    And the delegate has Send on Behalf on the mailbox of the manager in Exchange Online
    Then the delegate cannot send on behalf of the manager

  Scenario: The scheduler stands still
    Given Azure AD Connect is stopped
    And the mailbox of the delegate is in Exchange Online
    When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
    Then it never happens within 1 day that the delegate can send on behalf of the manager
    When the administrator starts Azure AD Connect
    Then within 47 minutes the delegate can send on behalf of the manager
    When the administrator stops Azure AD Connect
    Then within 7 days Azure AD Connect needs an initial cycle

  Scenario: The wizard is open
    Given the installation wizard of Azure AD Connect is open
    And the mailbox of the delegate is in Exchange Online
    When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
    And the administrator closes the installation wizard of Azure AD Connect
    Then within 47 minutes the delegate can send on behalf of the manager
    When the administrator opens the installation wizard of Azure AD Connect
    Then no sync cycle is running

  Scenario: Staging mode
    Given Azure AD Connect is in staging mode
    And the mailbox of the delegate is in Exchange Online
    When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
    And the administrator takes Azure AD Connect out of staging mode
    Then within 47 minutes the delegate can send on behalf of the manager
    When the administrator puts Azure AD Connect into staging mode
    Then no sync cycle is running

  Scenario: The deletion threshold
    Given 501 deletions are staged in Azure AD Connect
    And the mailbox of the delegate is in Exchange Online
    When the administrator grants the delegate Send on Behalf on the mailbox of the manager on-premises
    Then within 32 minutes the deletion threshold has stopped the export
    When the administrator lifts the deletion threshold of Azure AD Connect
    Then within 47 minutes the delegate can send on behalf of the manager

  Scenario: Out of scope
    Given the delegate is outside the scope of Azure AD Connect
    And the mailbox of the delegate is in Exchange Online
    And the delegate has Send on Behalf on the mailbox of the manager on-premises
    Then the delegate cannot send on behalf of the manager

  Scenario: Send As on both sides
    Given the delegate has Send As on the mailbox of the manager in Exchange Online
    When the administrator grants the delegate Send As on the mailbox of the manager on-premises
    Then within 1 minute the delegate can send as the manager

  Scenario: Full Access and its mapping
    Given the mailbox of the delegate is in Exchange Online
    When the administrator grants the delegate Full Access without auto-mapping on the mailbox of the manager on-premises
    And 1 minute passes
    And the delegate opens the mailbox of the manager
    Then the mailbox of the manager is not mapped for the delegate
    When the administrator links the mailbox of the manager to the delegate
    Then within 47 minutes the mailbox of the manager is mapped for the delegate

  Scenario: A room of the other side
    Given the mailbox of the manager is a room
    And the mailbox of the delegate is in Exchange Online
    When the delegate opens the mailbox of the manager
    Then the delegate gets the error "The name cannot be resolved. The name cannot be matched to a name in the address list."

  Scenario: Equipment of the other side
    Given the mailbox of the manager is an equipment mailbox
    And the mailbox of the delegate is in Exchange Online
    When the administrator gives the delegate Reviewer on the Calendar folder of the manager
    Then the administrator gets the error "Cannot display the folder properties. The folder may have been deleted or the server where the folder is stored may be unavailable. Cannot display folder properties."

  Scenario: A hidden mailbox and a security group
    Given the mailbox of the manager is hidden from address lists
    And a security group of the delegate has Full Access on the mailbox of the manager
    When the delegate opens the mailbox of the manager
    Then it is possible that the delegate gets the error "Microsoft Outlook does not recognize<UserName>."

  Scenario: An additional account
    Given the mailbox of the manager is an additional account of the delegate
    And the delegate has Send on Behalf on the mailbox of the manager on-premises
    Then the delegate cannot send on behalf of the manager

  Scenario: Nobody accepts a remote mailbox that is not ACLable
    Given the remote mailbox of the delegate is not ACLable
    And the mailbox of the delegate is in Exchange Online
    When the manager adds the delegate as a delegate
    Then the manager gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."
    And the remote mailbox of the delegate is not ACLable
    When the administrator makes the remote mailbox of the delegate ACLable
    Then the remote mailbox of the delegate is ACLable

  Scenario: The switch of the organisation
    Given ACLable synced objects are off
    When the administrator turns ACLable synced objects on
    And the administrator moves the mailbox of the delegate to Exchange Online
    Then the remote mailbox of the delegate is ACLable
    When the administrator turns ACLable synced objects off
    And the administrator moves the mailbox of the manager to Exchange Online
    Then the remote mailbox of the manager is not ACLable

  Scenario: An Exchange that is too old
    Given the forest runs Exchange 2013 CU9
    When the administrator moves the mailbox of the delegate to Exchange Online
    Then the remote mailbox of the delegate is not ACLable

  Scenario: A mailbox that has always been in the cloud
    Given the mailbox of the delegate was created in Exchange Online
    Then the remote mailbox of the delegate is not ACLable

  Scenario: ACLable after all
    Given the mailbox of the delegate is in Exchange Online
    And the remote mailbox of the delegate is ACLable
    Then the remote mailbox of the delegate is ACLable

  Scenario: Moved apart
    Given the delegation is set up correctly
    When the administrator moves the mailbox of the delegate to Exchange Online
    Then the delegate is listed twice as a delegate of the manager
    And Lync meeting delegation of the manager to the delegate is unsupported
    When a meeting request is sent to the manager
    Then the sender gets the non-delivery report "554 5.2.0"
    When the manager refreshes the offline address book
    And the administrator moves the mailbox of the delegate back on-premises
    Then Lync meeting delegation of the manager to the delegate is supported

  Scenario: Moved together, there and back
    Given the delegation is set up correctly
    When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
    And a meeting request is sent to the manager
    Then the sender gets no non-delivery report
    When the administrator moves the mailboxes of the manager and the delegate back on-premises
    And the delegate updates a meeting of the manager
    Then the sender gets no non-delivery report

  Scenario: An old address in the mailbox
    Given the mailbox of the manager holds an old address of the delegate
    When a meeting request is sent to the manager
    Then the sender gets the non-delivery report "5.2.0"

  Scenario: What is seen of a Calendar
    Given the mailbox of the manager is in Exchange Online
    And the Default right on the Calendar of the manager is free/busy time
    And the delegate has Editor on the Calendar folder of the manager
    Then the delegate sees times only of the Calendar of the manager in the Scheduling Assistant
    And the delegate can create items in the Calendar of the manager in Outlook
    And the delegate can accept meeting requests for the manager in Outlook
    And the delegate cannot create items in the Calendar of the manager in Outlook on the web
    And the delegate cannot accept meeting requests for the manager in Outlook on the web
    And the Accept button for the Calendar of the manager works for the delegate in Outlook (MSI)

  Scenario: A Calendar that cannot be reached
    Given the mailbox of the manager is in Exchange Online
    And the delegate has Editor on the Calendar folder of the manager
    And the delegate cannot connect to the Calendar of the manager
    Then the delegate sees times only of the Calendar of the manager in Outlook

  Scenario: Limited details
    Given the delegate has limited details on the Calendar of the manager
    Then the delegate sees times, subject and location of the Calendar of the manager in Outlook
