Feature: A feature

  Scenario: Something
    Given the remote mailbox of the manager is not ACLable
    And Exchange hybrid writeback is on
    And Azure AD Connect is stopped
    And directory replication takes 1 minute
    When the administrator grants the delegate Full Access on the mailbox of the manager in Exchange Online
    And the administrator moves the mailbox of the manager to Exchange Online
    Then the sender gets the non-delivery report "refused"
