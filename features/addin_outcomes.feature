Feature: What the Lync Meeting add-in answers

  One outline per table: the core of the answer by the Exchange side, the Lync
  pair and the delegate's MAPI (DT-06), and the order of the tests (DT-07).

  Background:
    Given a manager and a delegate

  @source(DT-06)
  Scenario Outline: DT-06 row <row>: <exchange side>, <pair>, MAPI <mapi>
    Given <first>
    And <second>
    And <third>
    When <event>
    And the delegate creates a Lync meeting for the manager
    Then <answer>
    And the pair is <pair>

    Examples: the delegate's MAPI is OK
      | row | exchange side | pair   | mapi | first                              | second                                                          | third                                               | event                                                     | answer                                 |
      | 1   | full          | paired | OK   | the delegation is set up correctly | the delegation is set up correctly                              | the delegation is set up correctly                  | 1 minute pass                                             | the meeting is created                 |
      | 2   | full          | half   | OK   | the delegation is half set up      | the delegation is half set up                                   | the delegation is half set up                       | 1 minute pass                                             | the delegate gets the permission error |
      | 3   | full          | none   | OK   | the delegation is set up correctly | the delegation is set up correctly                              | the delegation is set up correctly                  | the manager removes the delegate from the Delegates group | the delegate gets the permission error |
      | 4a  | other         | none   | OK   | there is no delegation             | the delegate has Full Access on the mailbox of the manager      | there is no delegation                              | 1 minute pass                                             | the delegate gets the permission error |
      | 4b  | other         | none   | OK   | there is no delegation             | the delegate has Send As on the mailbox of the manager          | there is no delegation                              | 1 minute pass                                             | the delegate gets the permission error |
      | 5   | none          | stale  | OK   | the delegation is set up correctly | the delegate was removed in Outlook                             | the manager has the telephony setting PC-to-PC only | 1 minute pass                                             | the add-in does not respond            |
      | 6   | none          | half   | OK   | the delegation is half set up      | the delegate was removed in Outlook                             | the manager has the telephony setting PC-to-PC only | 1 minute pass                                             | the add-in does not respond            |
      | 7   | none          | none   | OK   | there is no delegation             | there is no delegation                                          | there is no delegation                              | 1 minute pass                                             | the add-in does not respond            |
      | 8a  | partial       | paired | OK   | the delegation is set up correctly | the delegate has Author on the Calendar folder of the manager   | the delegation is set up correctly                  | 1 minute pass                                             | the delegate gets the permission error |
      | 8b  | partial       | half   | OK   | the delegation is half set up      | the delegate has Reviewer on the Calendar folder of the manager | the delegation is half set up                       | 1 minute pass                                             | the delegate gets the permission error |

    Examples: the delegate's MAPI is unavailable
      | row | exchange side | pair   | mapi        | first                              | second                              | third                                           | event                                                     | answer                                 |
      | 9   | full          | paired | unavailable | the delegation is set up correctly | the delegation is set up correctly  | the MAPI service is unavailable to the delegate | 1 minute pass                                             | the delegate gets the permission error |
      | 10a | full          | half   | unavailable | the delegation is half set up      | the delegation is half set up       | the MAPI service is unavailable to the delegate | 1 minute pass                                             | the delegate gets the permission error |
      | 10b | full          | none   | unavailable | the delegation is set up correctly | the delegation is set up correctly  | the MAPI service is unavailable to the delegate | the manager removes the delegate from the Delegates group | the delegate gets the permission error |
      | 11a | none          | none   | unavailable | there is no delegation             | there is no delegation              | the MAPI service is unavailable to the delegate | 1 minute pass                                             | the add-in does not respond            |
      | 11b | none          | stale  | unavailable | the delegation is set up correctly | the delegate was removed in Outlook | the MAPI service is unavailable to the delegate | 1 minute pass                                             | the add-in does not respond            |

  @source(DT-07)
  Scenario Outline: DT-07 row <row>: <test> comes before everything after it
    Given the delegation is set up correctly
    And <first>
    And <second>
    When the delegate creates a Lync meeting for the manager
    Then <answer>

    Examples:
      | row | test                       | first                                                         | second                                                        | answer                                 |
      | 1   | Enterprise Voice           | the manager has the telephony setting Enterprise Voice        | the delegate is signed out of Lync                            | the article does not apply             |
      | 2   | a client that does not run | the delegate is signed out of Lync                            | the manager uses Lync Basic                                   | the add-in is unavailable              |
      | 3   | Lync Basic                 | the manager uses Lync Basic                                   | the delegate was removed in Outlook                           | the delegate gets the permission error |
      | 3   | the delegate's Lync Basic  | the delegate uses Lync Basic                                  | the delegate was removed in Outlook                           | the delegate gets the permission error |
      | 3b  | split mailboxes            | the mailbox of the delegate is in Exchange Online             | the delegate was removed in Outlook                           | the delegate gets the permission error |
      | 3b  | split Lync homes           | the Lync home of the manager is in Exchange Online            | the delegate was removed in Outlook                           | the delegate gets the permission error |
      | 4   | the Exchange side          | the delegate was removed in Outlook                           | the MAPI service is unavailable to the delegate               | the add-in does not respond            |
      | 5   | the delegate's MAPI        | the MAPI service is unavailable to the delegate               | the delegate has Author on the Calendar folder of the manager | the delegate gets the permission error |
      | 7   | partial rights             | the delegate has Author on the Calendar folder of the manager | the delegation is set up correctly                            | the delegate gets the permission error |
      | 8   | nothing in the way         | the delegation is set up correctly                            | the delegation is set up correctly                            | the meeting is created                 |

  @source(P-16)
  Scenario Outline: Asked Lync first, <pair> and nothing in Exchange gives <answer>
    Given add-in check order is "Lync first"
    And <given>
    And the delegate was removed in Outlook
    When the delegate creates a Lync meeting for the manager
    Then <answer>

    Examples:
      | pair  | given                              | answer                                 |
      | stale | the delegation is set up correctly | the add-in does not respond            |
      | half  | the delegation is half set up      | the delegate gets the permission error |

  @source(P-17) @source(P-18) @source(P-05)
  Scenario Outline: <assumption> as "no response"
    Given the delegation is set up correctly
    And <assumption> is "no response"
    And <given>
    When the delegate creates a Lync meeting for the manager
    Then the add-in does not respond

    Examples:
      | assumption                              | given                                                         |
      | partial Exchange rights                 | the delegate has Author on the Calendar folder of the manager |
      | Lync client of the delegate not running | the delegate is signed out of Lync                            |
      | split homes                             | the mailbox of the delegate is in Exchange Online             |

  @source(F-801)
  Scenario: With Outlook closed there is no add-in to ask
    Given the delegation is set up correctly
    And the Outlook of the delegate is closed
    When the delegate creates a Lync meeting for the manager
    Then the add-in is unavailable
