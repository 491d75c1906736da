Feature: A feature

  Scenario: Something
    Given the remote mailbox of the manager is not ACL capable
    And Exchange hybrid writeback is maybe
    And Azure AD Connect has build "newest"
    And the forest runs Exchange 2007
    And directory replication takes 2 hours
    When the administrator grants the delegate Read on the mailbox of the manager in Exchange Online
    And the administrator moves the mailbox of the manager to the moon
    Then the sender gets the non-delivery report "refused"
    And the manager gets the error "no"
