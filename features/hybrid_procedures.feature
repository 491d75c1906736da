Feature: Procedures for a hybrid deployment

  Four procedures for permissions between the forest and Exchange Online. Each is
  followed from several beginnings, under every timing of the sync cycle, of the
  two directories and of the readers; and each without the step that carries it.
  Both users are signed out of Lync, which plays no part here.

  Background:
    Given a hybrid deployment
    And a manager and a delegate
    And the manager is signed out of Lync
    And the delegate is signed out of Lync

  # restore-send-on-behalf

  @source(F-913) @source(F-910)
  Scenario: Without writeback everything works but Send on Behalf
    Given the mailbox of the manager is in Exchange Online
    When the manager adds the delegate as a delegate
    Then the delegate can open the Calendar folder of the manager
    And the delegate receives copies of meeting requests to the manager
    And for 2 days the delegate cannot send on behalf of the manager

  @source(F-912)
  Scenario: The entry made by hand counts after a minute at most
    Given the mailbox of the manager is in Exchange Online
    When the manager adds the delegate as a delegate
    And the manager follows steps 1 to 2 of procedure "restore-send-on-behalf"
    Then within 1 minute the delegate can send on behalf of the manager

  @source(F-912) @source(F-1006)
  Scenario Outline: It takes no cycle to restore Send on Behalf: <beginning>
    Given the mailbox of the manager is in Exchange Online
    And <beginning>
    When the manager adds the delegate as a delegate
    And the manager follows procedure "restore-send-on-behalf"
    Then the delegate can send on behalf of the manager
    And for 2 days the delegate can send on behalf of the manager

    Examples:
      | beginning                                                          |
      | Exchange hybrid writeback is off                                   |
      | Exchange hybrid writeback is on                                    |
      | Azure AD Connect is stopped                                        |
      | Azure AD Connect is in staging mode                                |
      | the installation wizard of Azure AD Connect is open                |
      | 600 deletions are staged in Azure AD Connect                       |
      | the delegate is outside the scope of Azure AD Connect              |
      | directory replication takes at most 1 hour                         |
      | forward sync takes at most 1 day                                   |
      | directory that Azure AD Connect reads is "a replicated controller" |

  @source(F-912) @source(F-1002)
  Scenario: A cycle that runs in between does no harm
    Given the mailbox of the manager is in Exchange Online
    And Exchange hybrid writeback is on
    When the manager adds the delegate as a delegate
    And 10 minutes pass
    Then it is possible that for 1 second a sync cycle is running
    When the manager follows procedure "restore-send-on-behalf"
    Then the delegate can send on behalf of the manager
    And for 2 days the delegate can send on behalf of the manager

  @source(F-912)
  Scenario: Without the grant the reader is sent to support
    Given the mailbox of the manager is in Exchange Online
    When the manager adds the delegate as a delegate
    And the manager follows procedure "restore-send-on-behalf" without step 2
    Then the reader is sent to support
    And the procedure stopped at step 3
    And for 2 days the delegate cannot send on behalf of the manager

  @source(F-912)
  Scenario: Too early: before the manager adds the delegate there is nothing to carry over
    Given the mailbox of the manager is in Exchange Online
    When the manager follows procedure "restore-send-on-behalf"
    Then the procedure stopped at step 5
    When the manager adds the delegate as a delegate
    Then for 2 days the delegate cannot send on behalf of the manager

  @source(F-910) @source(F-912)
  Scenario: A later removal does not reach the forest
    Given the mailbox of the manager is in Exchange Online
    When the manager adds the delegate as a delegate
    And the manager follows procedure "restore-send-on-behalf"
    And the manager removes the delegate as a delegate
    Then for 7 days the delegate can send on behalf of the manager

  @source(F-912)
  Scenario: The procedure follows a later removal
    Given the mailbox of the manager is in Exchange Online
    When the manager adds the delegate as a delegate
    And the manager follows procedure "restore-send-on-behalf"
    And the manager removes the delegate as a delegate
    And the manager follows procedure "restore-send-on-behalf"
    Then the procedure stopped at step 5
    And the delegate cannot send on behalf of the manager
    And for 7 days the delegate cannot send on behalf of the manager

  @source(F-912)
  Scenario: Without the revocation the removed delegate goes on
    Given the mailbox of the manager is in Exchange Online
    When the manager adds the delegate as a delegate
    And the manager follows procedure "restore-send-on-behalf"
    And the manager removes the delegate as a delegate
    And the manager follows procedure "restore-send-on-behalf" without step 4
    Then the reader is sent to support
    And for 7 days the delegate can send on behalf of the manager

  @source(F-909) @source(F-912)
  Scenario: The entry made by hand travels, and can come back after a removal
    Given the mailbox of the manager is in Exchange Online
    When the manager adds the delegate as a delegate
    And the manager follows procedure "restore-send-on-behalf"
    And the manager removes the delegate as a delegate
    And 1 hour pass
    Then the delegate is not a delegate of the manager in Outlook
    And it is possible that for 7 days the delegate has Send on Behalf on the mailbox of the manager in Exchange Online

  @source(F-909) @source(F-512)
  Scenario: The revocation takes the copy in the cloud away as well
    Given the mailbox of the manager is in Exchange Online
    When the manager adds the delegate as a delegate
    And the manager follows procedure "restore-send-on-behalf"
    And the manager removes the delegate as a delegate
    And 1 hour pass
    And the manager follows steps 1 to 4 of procedure "restore-send-on-behalf"
    Then within 46 minutes 40 seconds the delegate does not have Send on Behalf on the mailbox of the manager in Exchange Online

  @source(F-910) @source(F-1010)
  Scenario: Writeback makes the procedure unnecessary
    Given the mailbox of the manager is in Exchange Online
    When the manager adds the delegate as a delegate
    And the manager follows procedure "restore-send-on-behalf"
    And 1 hour pass
    And the manager removes the delegate as a delegate
    And the administrator turns Exchange hybrid writeback on
    Then within 38 minutes the delegate cannot send on behalf of the manager

  @source(F-909) @source(F-910) @source(F-1010)
  Scenario: Writeback switched on while the entry still travels may keep it for good
    Given the mailbox of the manager is in Exchange Online
    When the manager adds the delegate as a delegate
    And the manager follows procedure "restore-send-on-behalf"
    And the manager removes the delegate as a delegate
    And 1 hour pass
    And the administrator turns Exchange hybrid writeback on
    Then it is possible that for 7 days the delegate can send on behalf of the manager

  @source(DT-10) @source(F-909)
  Scenario: In the other direction it is Azure AD Connect that has to run
    Given the mailbox of the delegate is in Exchange Online
    And Azure AD Connect is stopped
    When the manager adds the delegate as a delegate
    And the manager follows procedure "restore-send-on-behalf"
    Then the reader is sent to support
    And for 2 days the delegate cannot send on behalf of the manager
    When the administrator starts Azure AD Connect
    Then within 46 minutes 40 seconds the delegate can send on behalf of the manager

  # grant-send-as-on-both-sides

  @source(F-906)
  Scenario Outline: Send As on both sides counts wherever the two are: manager <manager>, delegate <delegate>
    Given the mailbox of the manager is <manager>
    And the mailbox of the delegate is <delegate>
    When the manager follows procedure "grant-send-as-on-both-sides"
    Then the delegate can send as the manager
    And the procedure has ended
    And the delegate has Send As on the mailbox of the manager on-premises
    And the delegate has Send As on the mailbox of the manager in Exchange Online

    Examples:
      | manager            | delegate           |
      | on-premises        | on-premises        |
      | on-premises        | in Exchange Online |
      | in Exchange Online | on-premises        |
      | in Exchange Online | in Exchange Online |

  @source(F-906) @source(F-513)
  Scenario Outline: How long the grant takes for a delegate <delegate>
    Given the mailbox of the delegate is <delegate>
    When the manager follows steps 1 to 2 of procedure "grant-send-as-on-both-sides"
    Then within <bound> the delegate can send as the manager

    Examples:
      | delegate           | bound      |
      | on-premises        | 58 seconds |
      | in Exchange Online | 20 minutes |

  @source(F-906)
  Scenario Outline: Whatever the sync does and however long Exchange Online takes: <beginning>
    Given the mailbox of the delegate is in Exchange Online
    And <beginning>
    When the manager follows procedure "grant-send-as-on-both-sides"
    Then the delegate can send as the manager
    And the delegate has Send As on the mailbox of the manager on-premises

    Examples:
      | beginning                                             |
      | Azure AD Connect is stopped                           |
      | the delegate is outside the scope of Azure AD Connect |
      | Exchange Online permission change takes at most 1 day |
      | directory replication takes at most 1 hour            |

  @source(F-906) @source(F-917) @source(F-918)
  Scenario Outline: Granted on both sides it outlives a move: <move>
    When the manager follows procedure "grant-send-as-on-both-sides"
    And the administrator <move>
    Then the delegate can send as the manager
    And for 2 days the delegate can send as the manager

    Examples:
      | move                                                                   |
      | moves the mailbox of the delegate to Exchange Online                   |
      | moves the mailbox of the manager to Exchange Online                    |
      | moves the mailboxes of the manager and the delegate to Exchange Online |

  @source(F-906)
  Scenario Outline: It outlives a move back as well: <move>
    Given the mailbox of the manager is in Exchange Online
    And the mailbox of the delegate is in Exchange Online
    When the manager follows procedure "grant-send-as-on-both-sides"
    And the administrator <move>
    Then the delegate can send as the manager
    And for 2 days the delegate can send as the manager

    Examples:
      | move                                               |
      | moves the mailbox of the delegate back on-premises |
      | moves the mailbox of the manager back on-premises  |

  @source(F-906)
  Scenario: Without the grant in Exchange Online a delegate there never sends
    Given the mailbox of the delegate is in Exchange Online
    And Exchange hybrid writeback is on
    When the manager follows procedure "grant-send-as-on-both-sides" without step 2
    Then the reader is sent to support
    When Azure AD Connect runs an initial sync cycle
    Then for 2 days the delegate cannot send as the manager

  @source(F-906)
  Scenario: Without it a delegate on-premises sends until being moved
    When the manager follows procedure "grant-send-as-on-both-sides" without step 2
    Then the delegate can send as the manager
    When the administrator moves the mailbox of the delegate to Exchange Online
    Then for 2 days the delegate cannot send as the manager

  @source(F-906)
  Scenario: Without the grant on-premises a delegate there never sends
    Given the mailbox of the manager is in Exchange Online
    And Exchange hybrid writeback is on
    When the manager follows procedure "grant-send-as-on-both-sides" without step 1
    Then the reader is sent to support
    When Azure AD Connect runs an initial sync cycle
    Then for 2 days the delegate cannot send as the manager

  @source(F-513)
  Scenario: Too early: a message sent right after the grants may be refused
    Given the mailbox of the delegate is in Exchange Online
    When the manager follows steps 1 to 2 of procedure "grant-send-as-on-both-sides"
    And the delegate sends a message as the manager
    Then it is possible that the message is refused
    And it is possible that the message is sent as the manager

  @source(F-513) @source(F-906)
  Scenario: Without the wait for Exchange Online a move may come too early
    When the manager follows procedure "grant-send-as-on-both-sides" without step 4
    And the administrator moves the mailbox of the delegate to Exchange Online
    Then it is possible that for 19 minutes the delegate cannot send as the manager
    And within 20 minutes the delegate can send as the manager

  # make-remote-mailbox-aclable

  @source(F-1105) @source(F-1106) @source(F-1110) @source(F-920)
  Scenario Outline: A delegate in Exchange Online for a manager on-premises: <beginning>
    Given the mailbox of the delegate is in Exchange Online
    And <beginning>
    When the manager adds the delegate as a delegate
    Then the manager gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."
    When the manager follows procedure "make-remote-mailbox-aclable"
    Then the procedure stopped at step 5
    And the delegate is a delegate of the manager in Outlook
    And the delegate can open the Calendar folder of the manager
    And within 46 minutes 40 seconds the delegate can send on behalf of the manager

    Examples:
      | beginning                                                  |
      | the remote mailbox of the delegate is not ACLable          |
      | the mailbox of the delegate was created in Exchange Online |

  @source(F-1104) @source(DT-13)
  Scenario Outline: A delegate whose move made nothing ACLable: <beginning>
    Given <beginning>
    When the administrator moves the mailbox of the delegate to Exchange Online
    And the manager follows procedure "make-remote-mailbox-aclable"
    Then the procedure stopped at step 5
    And the remote mailbox of the delegate is ACLable
    And the delegate is a delegate of the manager in Outlook

    Examples:
      | beginning                                   |
      | ACLable synced objects are off              |
      | conversion of a moved mailbox is "may fail" |

  @source(F-1110)
  Scenario Outline: The forest needs no cycle to see it: <beginning>
    Given the mailbox of the delegate is in Exchange Online
    And the remote mailbox of the delegate is not ACLable
    And <beginning>
    When the manager follows procedure "make-remote-mailbox-aclable"
    Then the procedure stopped at step 5
    And the delegate is a delegate of the manager in Outlook
    And the delegate can open the Calendar folder of the manager
    But for 2 days the delegate cannot send on behalf of the manager

    Examples:
      | beginning                           |
      | Azure AD Connect is stopped         |
      | Azure AD Connect is in staging mode |

  @source(F-1105) @source(F-1103)
  Scenario: Without the flag the reader is sent to support
    Given the mailbox of the delegate is in Exchange Online
    And the remote mailbox of the delegate is not ACLable
    When the manager follows procedure "make-remote-mailbox-aclable" without step 2
    Then the reader is sent to support
    And the procedure stopped at step 3
    When the manager adds the delegate as a delegate
    Then the manager gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."

  @source(F-1109) @source(F-515)
  Scenario Outline: A delegate on-premises for a manager in Exchange Online, recognised after <recognised>
    Given the mailbox of the manager is in Exchange Online
    And ACLable synced objects are off
    And ACLable recognition takes <recognised>
    When the manager follows procedure "make-remote-mailbox-aclable"
    Then the procedure has ended
    And the delegate is a delegate of the manager in Outlook
    And the delegate can open the Calendar folder of the manager

    Examples:
      | recognised         |
      | at most 30 minutes |
      | at most 2 hours    |

  @source(F-1109) @source(F-1104)
  Scenario: Without the switch of the organisation every attempt is refused
    Given the mailbox of the manager is in Exchange Online
    And ACLable synced objects are off
    When the manager follows procedure "make-remote-mailbox-aclable" without step 1
    Then the reader is sent to support
    And the procedure stopped at step 9
    And the manager gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."

  @source(F-1109) @source(F-515)
  Scenario: Half an hour after the switch the second attempt succeeds
    Given the mailbox of the manager is in Exchange Online
    And ACLable synced objects are off
    When the manager follows steps 1 to 6 of procedure "make-remote-mailbox-aclable"
    Then the delegate is a delegate of the manager in Outlook

  @source(F-515)
  Scenario: Where the cloud takes two hours, half an hour may not be enough
    Given the mailbox of the manager is in Exchange Online
    And ACLable synced objects are off
    And ACLable recognition takes at most 2 hours
    When the manager follows steps 1 to 6 of procedure "make-remote-mailbox-aclable"
    Then it is possible that the delegate is not a delegate of the manager in Outlook
    And it is possible that the delegate is a delegate of the manager in Outlook

  @source(F-1109) @source(F-515)
  Scenario: Too early: before the cloud knows, the addition may be refused
    Given the mailbox of the manager is in Exchange Online
    And ACLable synced objects are off
    When the manager follows steps 1 to 4 of procedure "make-remote-mailbox-aclable"
    Then it is possible that the manager gets the error "One or more users cannot be added to the folder access list. Non-local users cannot be given rights on this server."
    And it is possible that the delegate is a delegate of the manager in Outlook

  @source(F-1107)
  Scenario: A room never becomes a delegate
    Given the mailbox of the delegate is in Exchange Online
    And the mailbox of the delegate is a room
    When the manager follows procedure "make-remote-mailbox-aclable"
    Then the reader is sent to support
    And the procedure stopped at step 3
    And the remote mailbox of the delegate is not ACLable

  # repair-stale-delegate

  @source(F-1403) @source(F-1401) @source(DT-16)
  Scenario Outline: The repair after <who> was moved, <already>
    Given <already>
    And the delegation is set up correctly
    When the administrator moves the mailbox of <who> <where>
    And a meeting request is sent to the manager
    Then the sender gets the non-delivery report "554 5.2.0"
    And the delegate is listed twice as a delegate of the manager
    When the manager follows procedure "repair-stale-delegate"
    Then the procedure stopped at step 9
    And the delegate receives copies of meeting requests to the manager
    And it never happens within 7 days that the delegate is listed twice as a delegate of the manager
    When a meeting request is sent to the manager
    Then the sender gets no non-delivery report

    Examples:
      | who          | where              | already                                           |
      | the delegate | to Exchange Online | the mailbox of the manager is on-premises         |
      | the manager  | to Exchange Online | the mailbox of the delegate is on-premises        |
      | the delegate | to Exchange Online | the mailbox of the manager is in Exchange Online  |
      | the manager  | to Exchange Online | the mailbox of the delegate is in Exchange Online |
      | the delegate | to Exchange Online | Azure AD Connect is stopped                       |
      | the delegate | to Exchange Online | Exchange hybrid writeback is on                   |
      | the delegate | to Exchange Online | offline address book refresh takes at most 7 days |
      | the delegate | to Exchange Online | forward sync takes at most 1 day                  |

  @source(F-1403)
  Scenario Outline: The repair after <who> was moved back
    Given the mailbox of the manager is in Exchange Online
    And the mailbox of the delegate is in Exchange Online
    And the delegation is set up correctly
    When the administrator moves the mailbox of <who> back on-premises
    And a meeting request is sent to the manager
    Then the sender gets the non-delivery report "554 5.2.0"
    When 30 minutes pass
    And the manager follows procedure "repair-stale-delegate"
    And a meeting request is sent to the manager
    Then the sender gets no non-delivery report
    And the delegate receives copies of meeting requests to the manager

    Examples:
      | who          |
      | the delegate |
      | the manager  |

  @source(F-1110) @source(F-1403) @source(P-34)
  Scenario: A delegate who has just moved back is added when the cloud has noticed
    Given the mailbox of the manager is in Exchange Online
    And the mailbox of the delegate is in Exchange Online
    And the delegation is set up correctly
    When the administrator moves the mailbox of the delegate back on-premises
    And the manager follows procedure "repair-stale-delegate"
    And a meeting request is sent to the manager
    Then the sender gets no non-delivery report
    And the delegate receives copies of meeting requests to the manager

  @source(F-912) @source(F-913)
  Scenario: Repaired without writeback, a delegate who stayed cannot send until it is added by hand
    Given the delegation is set up correctly
    When the administrator moves the mailbox of the manager to Exchange Online
    And the manager follows procedure "repair-stale-delegate"
    Then for 7 days the delegate cannot send on behalf of the manager
    When the manager follows procedure "restore-send-on-behalf"
    Then within 1 minute the delegate can send on behalf of the manager

  @source(F-909) @source(F-512) @source(F-1003)
  Scenario: A cycle between removal and addition takes Send on Behalf away for a while
    Given the delegation is set up correctly
    When the administrator moves the mailbox of the delegate to Exchange Online
    Then the delegate can send on behalf of the manager
    When the manager follows procedure "repair-stale-delegate"
    Then it is possible that for 46 minutes the delegate cannot send on behalf of the manager
    And within 46 minutes 40 seconds the delegate can send on behalf of the manager

  @source(F-1403) @source(F-1002)
  Scenario: The repair in the middle of a cycle
    When the manager adds the delegate as a delegate
    And the administrator moves the mailbox of the delegate to Exchange Online
    And 10 minutes pass
    Then it is possible that for 1 second a sync cycle is running
    When the manager follows procedure "repair-stale-delegate"
    And a meeting request is sent to the manager
    Then the sender gets no non-delivery report
    And the delegate receives copies of meeting requests to the manager

  @source(F-1403)
  Scenario Outline: All delegates are repaired at once: <who> was moved
    Given the mailbox of the manager is in Exchange Online
    And the mailbox of the delegate is in Exchange Online
    And the mailbox of the second delegate is in Exchange Online
    And the delegation is set up correctly
    When the manager adds the second delegate as a delegate
    And 1 hour pass
    And the administrator moves the mailbox of <who> back on-premises
    And 30 minutes pass
    And the manager follows procedure "repair-stale-delegate"
    Then the procedure stopped at step 9
    When a meeting request is sent to the manager
    Then the sender gets no non-delivery report
    And the delegate receives copies of meeting requests to the manager
    And the second delegate receives copies of meeting requests to the manager

    Examples:
      | who          |
      | the delegate |
      | the manager  |

  @source(F-1403)
  Scenario: A second delegate who stays keeps the old address alive
    Given the delegation is set up correctly
    When the manager adds the second delegate as a delegate
    And the administrator moves the mailbox of the delegate to Exchange Online
    And the manager follows procedure "repair-stale-delegate" without step 2
    And a meeting request is sent to the manager
    Then the sender gets the non-delivery report "554 5.2.0"
    When 7 days pass
    And a meeting request is sent to the manager
    Then the sender gets the non-delivery report "554 5.2.0"

  @source(F-1403)
  Scenario Outline: Without the removal of the delegate nothing is repaired: <who> was moved
    Given the delegation is set up correctly
    When the administrator moves the mailbox of <who> to Exchange Online
    And the manager follows procedure "repair-stale-delegate" without step 1
    And a meeting request is sent to the manager
    Then the sender gets the non-delivery report "554 5.2.0"

    Examples:
      | who          |
      | the delegate |
      | the manager  |

  @source(F-516) @source(F-1403)
  Scenario: Without the refresh of the address book the old address may come back
    Given the delegation is set up correctly
    When the administrator moves the mailbox of the delegate to Exchange Online
    And the manager follows procedure "repair-stale-delegate" without step 7
    And a meeting request is sent to the manager
    Then it is possible that the sender gets the non-delivery report "554 5.2.0"
    And it is possible that the sender gets no non-delivery report

  @source(F-516) @source(F-1403)
  Scenario: The same with a second delegate
    Given the mailbox of the manager is in Exchange Online
    And the mailbox of the delegate is in Exchange Online
    And the mailbox of the second delegate is in Exchange Online
    And the delegation is set up correctly
    When the manager adds the second delegate as a delegate
    And 1 hour pass
    And the administrator moves the mailbox of the delegate back on-premises
    And the manager follows procedure "repair-stale-delegate" without step 4
    And a meeting request is sent to the manager
    Then it is possible that the sender gets the non-delivery report "554 5.2.0"

  @source(F-516)
  Scenario: Too early: an addition before the refresh is not put right by it
    Given the delegation is set up correctly
    When the administrator moves the mailbox of the delegate to Exchange Online
    And the manager follows procedure "repair-stale-delegate" without step 7
    And the manager refreshes the offline address book
    And 7 days pass
    And a meeting request is sent to the manager
    Then it is possible that the sender gets the non-delivery report "554 5.2.0"

  @source(F-516)
  Scenario: Following it once more puts that right
    Given the delegation is set up correctly
    When the administrator moves the mailbox of the delegate to Exchange Online
    And the manager follows procedure "repair-stale-delegate" without step 7
    And the manager follows procedure "repair-stale-delegate"
    And a meeting request is sent to the manager
    Then the sender gets no non-delivery report

  @source(F-516)
  Scenario: A day after the move the address book has refreshed itself
    Given the delegation is set up correctly
    When the administrator moves the mailbox of the delegate to Exchange Online
    And 1 day pass
    And the manager follows procedure "repair-stale-delegate" without step 7
    And a meeting request is sent to the manager
    Then the sender gets no non-delivery report

  @source(F-516) @source(F-1403)
  Scenario: Where the manager was moved the address book is in order
    Given the delegation is set up correctly
    When the administrator moves the mailbox of the manager to Exchange Online
    And the manager follows procedure "repair-stale-delegate" without step 7
    And a meeting request is sent to the manager
    Then the sender gets no non-delivery report

  @source(F-1103) @source(F-1104)
  Scenario: A delegate who is not ACLable is removed and cannot be added again
    Given ACLable synced objects are off
    And the delegation is set up correctly
    When the administrator moves the mailbox of the delegate to Exchange Online
    And the manager follows procedure "repair-stale-delegate"
    Then the reader is sent to support
    And the delegate is not a delegate of the manager in Outlook
    When 1 hour pass
    And the manager follows procedure "make-remote-mailbox-aclable"
    And a meeting request is sent to the manager
    Then the sender gets no non-delivery report
    And the delegate receives copies of meeting requests to the manager

  @source(F-1103) @source(F-1105)
  Scenario: Made ACLable first, the delegate is repaired
    Given ACLable synced objects are off
    And the delegation is set up correctly
    When the administrator moves the mailbox of the delegate to Exchange Online
    And the manager follows steps 1 to 2 of procedure "make-remote-mailbox-aclable"
    And the manager follows procedure "repair-stale-delegate"
    And a meeting request is sent to the manager
    Then the sender gets no non-delivery report
    And the delegate receives copies of meeting requests to the manager

  @source(F-1109) @source(F-515) @source(P-34)
  Scenario: Where the cloud takes two hours, a manager there may lose a delegate on-premises
    Given ACLable recognition takes at most 2 hours
    And ACLable synced objects are off
    And the delegation is set up correctly
    When the administrator moves the mailbox of the manager to Exchange Online
    And the manager follows steps 1 to 2 of procedure "make-remote-mailbox-aclable"
    And the manager follows procedure "repair-stale-delegate"
    Then it is possible that the delegate is not a delegate of the manager in Outlook
    When the manager follows procedure "make-remote-mailbox-aclable"
    Then the delegate is a delegate of the manager in Outlook

  @source(F-1401) @source(F-1402)
  Scenario: The repair does not bring private items back, the box does
    When the manager opens the Delegates dialog
    And the manager adds the delegate from the address list
    And the manager ticks private items
    And the manager confirms the Delegates dialog
    Then the delegate can see private items of the manager
    When the administrator moves the mailbox of the delegate to Exchange Online
    Then the delegate cannot see private items of the manager
    When the manager follows procedure "repair-stale-delegate"
    Then for 2 days the delegate cannot see private items of the manager
    When the manager opens the Delegates dialog
    And the manager selects the delegate in the Delegates dialog
    And the manager ticks private items
    And the manager confirms the Delegates dialog
    Then the delegate can see private items of the manager

  @source(F-917) @source(F-1403)
  Scenario: After a joint move that made addresses stale it works as well
    Given delegate addresses after a joint move is "go stale"
    And the delegation is set up correctly
    When the administrator moves the mailboxes of the manager and the delegate to Exchange Online
    And a meeting request is sent to the manager
    Then the sender gets the non-delivery report "554 5.2.0"
    When the manager follows procedure "repair-stale-delegate"
    And a meeting request is sent to the manager
    Then the sender gets no non-delivery report
    And within 20 minutes the delegate can send on behalf of the manager
