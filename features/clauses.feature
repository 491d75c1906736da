Feature: The published steps, one by one

  What every step of the two cases and of the diagnostic leaves behind, so that
  each clause of the article has a scenario that would notice if it did
  something else. `ombud clauses` lists them.

  Background:
    Given a manager and a delegate

  Rule: what every step of Case 1 leaves behind

    Scenario Outline: Case 1, step <n>: <now>
      Given the delegation is half set up
      And the Outlook of the manager is closed
      When the manager follows steps 1 to <n> of procedure "case-1-corrected"
      Then <now>
      And <still>

      @source(C1-01)
      Examples: selecting changes nothing
        | n | now                                                   | still                                                |
        | 1 | the Delegates group of the manager shows the delegate | the delegate is a delegate of the manager in Outlook |

      @source(C1-02)
      Examples: the removal is Lync's, not Outlook's
        | n | now                                | still                                                |
        | 2 | the manager has no Delegates group | the delegate is a delegate of the manager in Outlook |

      @source(C1-04)
      Examples: finding the icon changes nothing
        | n | now                            | still                              |
        | 4 | Lync of the manager is running | the manager has no Delegates group |

      @source(C1-05)
      Examples: Lync is down
        | n | now                                | still                                    |
        | 5 | Lync of the manager is not running | the MAPI status of the manager is not OK |

      @source(C1-06)
      Examples: Outlook is up
        | n | now                                | still                                         |
        | 6 | the Outlook of the manager is open | the Delegates dialog of the manager is closed |

      @source(C1-07)
      Examples: the dialog is open
        | n | now                                         | still                                                |
        | 7 | the Delegates dialog of the manager is open | the delegate is a delegate of the manager in Outlook |

      @source(C1-09)
      Examples: the removal is not kept yet
        | n | now                                         | still                                                |
        | 9 | the Delegates dialog of the manager is open | the delegate is a delegate of the manager in Outlook |

      @source(C1-10)
      Examples: now it is, and the dialog is gone
        | n  | now                                                      | still                                         |
        | 10 | the delegate is not a delegate of the manager in Outlook | the Delegates dialog of the manager is closed |

      @source(C1-11)
      Examples: Lync is back
        | n  | now                            | still                                                    |
        | 11 | Lync of the manager is running | the delegate is not a delegate of the manager in Outlook |

      @source(C1-12)
      Examples: the dialog is open again
        | n  | now                                         | still                                                    |
        | 12 | the Delegates dialog of the manager is open | the delegate is not a delegate of the manager in Outlook |

      @source(C1-16)
      Examples: now it is
        | n  | now                                                  | still                                       |
        | 16 | the delegate is a delegate of the manager in Outlook | within 10 minutes the delegation is correct |

  Rule: what it takes away to leave a step of Case 1 out

    Scenario Outline: Case 1 without step <n>: <outcome>
      Given the delegation is half set up
      And the Outlook of the manager is closed
      When the manager follows procedure "case-1-corrected" without step <n>
      Then <outcome>
      And <pair>

      @source(C1-04)
      Examples: finding the icon is a way of speaking
        | n | outcome                                              | pair                                        |
        | 4 | the delegate is a delegate of the manager in Outlook | within 10 minutes the delegation is correct |

      @source(C1-06) @source(C1-07)
      Examples: without Outlook or the dialog nothing is edited, and the sign-in publishes who is still listed
        | n | outcome                                       | pair                                        |
        | 6 | the Outlook of the manager is closed          | within 10 minutes the delegation is correct |
        | 7 | the Delegates dialog of the manager is closed | within 10 minutes the delegation is correct |

      @source(C1-13) @source(C1-14)
      Examples: nobody is added
        | n  | outcome                                                  | pair                        |
        | 13 | the delegate is not a delegate of the manager in Outlook | for 1 hour the pair is none |
        | 14 | the delegate is not a delegate of the manager in Outlook | for 1 hour the pair is none |

      @source(C1-15)
      Examples: the last confirmation accepts what is proposed
        | n  | outcome                                                       | pair                                        |
        | 15 | the delegate has Editor on the Calendar folder of the manager | within 10 minutes the delegation is correct |

    @source(C1-15)
    Scenario: The proposed permissions reach Calendar and Tasks, and nothing else
      Given there is no delegation
      When the manager follows procedure "case-1-corrected"
      Then the delegate has Editor on the Calendar folder of the manager
      And the delegate has Editor on the Tasks folder of the manager
      And the delegate has None on the Inbox folder of the manager
      And the delegate has None on the Contacts folder of the manager
      And the delegate can send on behalf of the manager

  Rule: what every step of Case 2 leaves behind

    Scenario Outline: Case 2, step <n>: <now>
      Given the delegate was removed in Outlook
      And the Outlook of the manager is closed
      When the manager follows steps 1 to <n> of procedure "case-2"
      Then <now>
      And <still>

      @source(C2-01)
      Examples: selecting changes nothing
        | n | now               | still                                                 |
        | 1 | the pair is stale | the Delegates group of the manager shows the delegate |

      @source(C2-02)
      Examples: the group is gone, on both sides after the wait
        | n | now                                | still                                                               |
        | 2 | the manager has no Delegates group | within 1 second the delegate has no People I Manage Calls For group |

      @source(C2-03)
      Examples: finding the icon changes nothing
        | n | now                            | still                                |
        | 3 | Lync of the manager is running | the Outlook of the manager is closed |

      @source(C2-04)
      Examples: Lync is down
        | n | now                                | still                                |
        | 4 | Lync of the manager is not running | the Outlook of the manager is closed |

      @source(C2-05)
      Examples: Outlook is up
        | n | now                                | still                                         |
        | 5 | the Outlook of the manager is open | the Delegates dialog of the manager is closed |

      @source(C2-06)
      Examples: the dialog is open
        | n | now                                         | still                              |
        | 6 | the Delegates dialog of the manager is open | Lync of the manager is not running |

      @source(C2-07)
      Examples: Lync is back, behind the open dialog
        | n | now                                         | still                          |
        | 7 | the Delegates dialog of the manager is open | Lync of the manager is running |

      @source(C2-11)
      Examples: the addition is kept with the last confirmation
        | n  | now                                                      | still                                         |
        | 10 | the delegate is not a delegate of the manager in Outlook | the Delegates dialog of the manager is open   |
        | 11 | the delegate is a delegate of the manager in Outlook     | the Delegates dialog of the manager is closed |

  Rule: what it takes away to leave a step of Case 2 out

    Scenario Outline: Case 2 without step <n>: <outcome>
      Given the delegate was removed in Outlook
      And the Outlook of the manager is closed
      When the manager follows procedure "case-2" without step <n>
      Then <outcome>
      And <pair>

      @source(C2-03)
      Examples: finding the icon is a way of speaking
        | n | outcome                                              | pair                                        |
        | 3 | the delegate is a delegate of the manager in Outlook | within 10 minutes the delegation is correct |

      @source(C2-04)
      Examples: a client that keeps running notices the addition as well
        | n | outcome                        | pair                                        |
        | 4 | Lync of the manager is running | within 10 minutes the delegation is correct |

      @source(C2-05) @source(C2-06) @source(C2-08) @source(C2-09)
      Examples: nobody is added
        | n | outcome                                                  | pair                        |
        | 5 | the Outlook of the manager is closed                     | for 1 hour the pair is none |
        | 6 | the Outlook of the manager is open                       | for 1 hour the pair is none |
        | 8 | the delegate is not a delegate of the manager in Outlook | for 1 hour the pair is none |
        | 9 | the delegate is not a delegate of the manager in Outlook | for 1 hour the pair is none |

      @source(C2-10)
      Examples: the last confirmation accepts what is proposed
        | n  | outcome                                                    | pair                                        |
        | 10 | the delegate has Editor on the Tasks folder of the manager | within 10 minutes the delegation is correct |

      @source(C2-11)
      Examples: the addition is lost
        | n  | outcome                                                     | pair                        |
        | 11 | the delegate has None on the Calendar folder of the manager | for 1 hour the pair is none |

  Rule: the diagnostic

    Scenario Outline: The way to the status is a way of speaking: without step <n> it is the same, <who>
      Given the MAPI service is unavailable to <who>
      When <who> follows procedure "mapi-diagnostic" without step <n>
      Then the procedure stopped at step 7
      And the reader is sent to support

      @source(MD-2)
      Examples: the notification area
        | n | who          |
        | 2 | the manager  |
        | 2 | the delegate |

      @source(MD-3)
      Examples: the extended menu
        | n | who          |
        | 3 | the manager  |
        | 3 | the delegate |

      @source(MD-4)
      Examples: the configuration information
        | n | who          |
        | 4 | the manager  |
        | 4 | the delegate |

      @source(MD-5)
      Examples: the MAPI information
        | n | who          |
        | 5 | the manager  |
        | 5 | the delegate |
