Feature: The Accept button of a shared calendar

  What a recipient finds in an invitation to the Calendar of somebody on the
  other side, program by program (DT-17). The manager owns the Calendar, the
  delegate is invited.

  Background:
    Given a manager and a delegate
    And a hybrid deployment

  @source(DT-17) @source(F-1408)
  Scenario Outline: Row <row>, the owner on-premises: the button <state> in <device>
    When the administrator moves the mailbox of the delegate to Exchange Online
    Then Lync meeting delegation of the manager to the delegate is unsupported
    And the Accept button for the Calendar of the manager <state> for the delegate in <device>

    Examples:
      | row | device                        | state      |
      | 1   | Outlook (MSI)                 | works      |
      | 2   | Outlook (Semi-annual Channel) | works      |
      | 3   | Outlook (Monthly Channel)     | is broken  |
      | 4   | Outlook on the web            | is missing |
      | 5   | Outlook for Mac               | is missing |
      | 5   | Outlook for iOS               | is missing |
      | 5   | Outlook for Android           | is missing |

  @source(DT-17) @source(F-1408)
  Scenario Outline: Row <row>, the owner in the cloud: the button <state> in <device>
    When the administrator moves the mailbox of the manager to Exchange Online
    Then Lync meeting delegation of the manager to the delegate is unsupported
    And the Accept button for the Calendar of the manager <state> for the delegate in <device>

    Examples:
      | row | device                        | state      |
      | 1   | Outlook (MSI)                 | works      |
      | 2   | Outlook (Semi-annual Channel) | works      |
      | 3   | Outlook (Monthly Channel)     | works      |
      | 4   | Outlook on the web            | works      |
      | 5   | Outlook for Mac               | is missing |
      | 5   | Outlook for iOS               | is missing |
      | 5   | Outlook for Android           | is missing |

  @source(DT-17)
  Scenario Outline: It is the direction that counts: <device>
    When the administrator moves the mailbox of the delegate to Exchange Online
    Then the Accept button for the Calendar of the manager <there> for the delegate in <device>
    And the Accept button for the Calendar of the delegate works for the manager in <device>

    Examples:
      | device                    | there      |
      | Outlook (Monthly Channel) | is broken  |
      | Outlook on the web        | is missing |

  @source(DT-17)
  Scenario: Together again, the button works everywhere
    Given the mailbox of the manager is in Exchange Online
    Then the Accept button for the Calendar of the manager is missing for the delegate in Outlook for iOS
    When the administrator moves the mailbox of the delegate to Exchange Online
    Then the Accept button for the Calendar of the manager works for the delegate in Outlook for iOS
    And the Accept button for the Calendar of the manager works for the delegate in Outlook for Android
    And the Accept button for the Calendar of the manager works for the delegate in Outlook for Mac
    And the Accept button for the Calendar of the manager works for the delegate in Outlook (Monthly Channel)
