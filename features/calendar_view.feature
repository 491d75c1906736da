Feature: What is seen of a Calendar on the other side

  DT-15: the delegate works with the manager's Calendar, and one of the two
  mailboxes has been moved. In some programs the delegate's own rights count,
  in others only what the Calendar shows to everybody.

  Background:
    Given a manager and a delegate
    And a hybrid deployment

  Rule: the Scheduling Assistant goes by the Default right

    @source(DT-15) @source(F-1301) @source(F-1307)
    Scenario: Before the move the delegate's own rights count
      Given the Default right on the Calendar of the manager is None
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      Then the delegate sees all details, read-only of the Calendar of the manager in the Scheduling Assistant

    @source(DT-15) @source(F-1301) @source(F-1302) @source(F-1303) @source(HDEL-13)
    Scenario Outline: Row <row>, Default <default>: an Editor sees <view>
      Given the Default right on the Calendar of the manager is <default>
      And the delegate has Editor on the Calendar folder of the manager
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate sees <view> of the Calendar of the manager in the Scheduling Assistant
      And the delegate cannot create items in the Calendar of the manager in the Scheduling Assistant

      Examples:
        | row | default                              | view                        |
        | 1   | None                                 | nothing                     |
        | 1   | Contributor                          | nothing                     |
        | 2   | free/busy time                       | times only                  |
        | 3   | free/busy time, subject and location | times, subject and location |

    @source(DT-15) @source(F-1301)
    Scenario Outline: Rows 1 to 3, the manager moved, the delegate a Reviewer, Default <default>: <view>
      Given the Default right on the Calendar of the manager is <default>
      And the delegate has Reviewer on the Calendar folder of the manager
      When the administrator moves the mailbox of the manager to Exchange Online
      Then the delegate sees <view> of the Calendar of the manager in the Scheduling Assistant

      Examples:
        | default                              | view                        |
        | None                                 | nothing                     |
        | Contributor                          | nothing                     |
        | free/busy time                       | times only                  |
        | free/busy time, subject and location | times, subject and location |

    @source(DT-15) @source(F-1301)
    Scenario: Row 2, Full Access is no help there
      Given the delegate has Full Access on the mailbox of the manager on-premises
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate sees times only of the Calendar of the manager in the Scheduling Assistant
      And the delegate can open the mailbox of the manager

    @source(DT-15) @source(F-1301)
    Scenario: Row 3, an Editor sees no more than somebody without any right
      Given the Default right on the Calendar of the manager is free/busy time, subject and location
      And the mailbox of the second delegate is in Exchange Online
      And the delegate has Editor on the Calendar folder of the manager
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate sees times, subject and location of the Calendar of the manager in the Scheduling Assistant
      And the second delegate sees times, subject and location of the Calendar of the manager in the Scheduling Assistant

    @source(F-1301)
    Scenario: Together in the cloud the delegate's own rights count again
      Given the delegate has Editor on the Calendar folder of the manager
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate sees times only of the Calendar of the manager in the Scheduling Assistant
      When the administrator moves the mailbox of the manager to Exchange Online
      Then the delegate sees all details, read-only of the Calendar of the manager in the Scheduling Assistant

  Rule: Outlook goes by the delegate's rights, if it connects

    @source(DT-15) @source(F-1305)
    Scenario Outline: Row 4, an Editor sees and creates: <who> moved, Default <default>
      Given the Default right on the Calendar of the manager is <default>
      When the administrator moves the mailbox of <who> to Exchange Online
      And the administrator gives the delegate Editor on the Calendar folder of the manager
      Then the delegate sees all details of the Calendar of the manager in Outlook
      And the delegate can create items in the Calendar of the manager in Outlook
      And the delegate can accept meeting requests for the manager in Outlook

      Examples:
        | who          | default                              |
        | the delegate | free/busy time                       |
        | the delegate | free/busy time, subject and location |
        | the delegate | Reviewer                             |
        | the manager  | free/busy time                       |

    @source(DT-15) @source(F-1306)
    Scenario Outline: Row 5, an Editor who does not connect sees <view>: Default <default>
      Given the Default right on the Calendar of the manager is <default>
      And the delegate has Editor on the Calendar folder of the manager
      And the delegate cannot connect to the Calendar of the manager
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate sees <view> of the Calendar of the manager in Outlook
      And the delegate cannot create items in the Calendar of the manager in Outlook

      Examples:
        | default                              | view                        |
        | free/busy time                       | times only                  |
        | free/busy time, subject and location | times, subject and location |
        | None                                 | nothing                     |

    @source(DT-15) @source(F-1306)
    Scenario: Row 5, on one side there is no second half to fail
      Given the delegate has Editor on the Calendar folder of the manager
      And the delegate cannot connect to the Calendar of the manager
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate sees times only of the Calendar of the manager in Outlook
      When the administrator moves the mailbox of the manager to Exchange Online
      Then the delegate sees all details of the Calendar of the manager in Outlook

    @source(DT-15) @source(F-1304)
    Scenario: Row 6, limited details are not enough across
      Given the delegate has limited details on the Calendar of the manager
      Then the delegate sees times, subject and location of the Calendar of the manager in Outlook
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate sees times only of the Calendar of the manager in Outlook
      And the delegate cannot create items in the Calendar of the manager in Outlook
      And the delegate cannot open the Calendar folder of the manager

    @source(DT-15) @source(F-1304)
    Scenario Outline: Row 7, a Reviewer sees all details and changes nothing: Default <default>
      Given the Default right on the Calendar of the manager is <default>
      And the mailbox of the manager is in Exchange Online
      When the administrator gives the delegate Reviewer on the Calendar folder of the manager
      Then the delegate sees all details, read-only of the Calendar of the manager in Outlook
      And the delegate cannot create items in the Calendar of the manager in Outlook

      Examples:
        | default        |
        | free/busy time |
        | None           |
        | Contributor    |

    @source(DT-15) @source(F-1302) @source(F-1304)
    Scenario Outline: Row 10, the note: with Default <default> an Editor still gets at the folder
      Given the Default right on the Calendar of the manager is <default>
      And the mailbox of the delegate is in Exchange Online
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      Then the delegate sees nothing of the Calendar of the manager in the Scheduling Assistant
      And the delegate sees all details of the Calendar of the manager in Outlook
      And the delegate can create items in the Calendar of the manager in Outlook

      Examples:
        | default     |
        | None        |
        | Contributor |

  Rule: Outlook on the web leaves the delegate's rights out of account

    @source(DT-15) @source(F-1308) @source(F-1309) @source(HDEL-15) @source(HDEL-16) @source(HDEL-17)
    Scenario Outline: Row 8, an Editor sees <view>: <who> moved, Default <default>
      Given the Default right on the Calendar of the manager is <default>
      And the delegate has Editor on the Calendar folder of the manager
      When the administrator moves the mailbox of <who> to Exchange Online
      Then the delegate sees <view> of the Calendar of the manager in Outlook on the web
      And the delegate cannot create items in the Calendar of the manager in Outlook on the web
      And the delegate cannot accept meeting requests for the manager in Outlook on the web

      Examples:
        | who          | default                              | view                        |
        | the delegate | free/busy time                       | times only                  |
        | the delegate | free/busy time, subject and location | times, subject and location |
        | the delegate | None                                 | nothing                     |
        | the manager  | free/busy time                       | times only                  |

    @source(F-1308) @source(F-1309)
    Scenario: A real delegate is no better off
      When the administrator moves the mailbox of the delegate to Exchange Online
      And the manager adds the delegate as a delegate
      Then the delegate can accept meeting requests for the manager in Outlook
      And the delegate cannot accept meeting requests for the manager in Outlook on the web
      And the delegate sees times only of the Calendar of the manager in Outlook on the web

    @source(F-1308) @source(F-1309)
    Scenario: Together again, Outlook on the web works
      Given the mailbox of the manager is in Exchange Online
      And the delegate has Editor on the Calendar folder of the manager
      Then the delegate cannot accept meeting requests for the manager in Outlook on the web
      When the administrator moves the mailbox of the delegate to Exchange Online
      Then the delegate sees all details of the Calendar of the manager in Outlook on the web
      And the delegate can create items in the Calendar of the manager in Outlook on the web
      And the delegate can accept meeting requests for the manager in Outlook on the web

  Rule: the address of the other mailbox is a way out

    @source(DT-15) @source(F-1310)
    Scenario Outline: Row 9, with Full Access the Calendar opens: Default <default>
      Given the Default right on the Calendar of the manager is <default>
      And the mailbox of the delegate is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager on-premises
      Then within 1 minute the delegate sees all details of the Calendar of the manager in Outlook on the web by explicit URL
      And the delegate can create items in the Calendar of the manager in Outlook on the web by explicit URL

      Examples:
        | default        |
        | free/busy time |
        | None           |

    @source(DT-15) @source(F-1310)
    Scenario: Row 9, Editor is not Full Access
      Given the mailbox of the delegate is in Exchange Online
      When the administrator gives the delegate Editor on the Calendar folder of the manager
      Then the delegate sees all details of the Calendar of the manager in Outlook
      And the delegate sees nothing of the Calendar of the manager in Outlook on the web by explicit URL

    @source(DT-15) @source(F-1310)
    Scenario: Row 9, the plain address stays as poor as before
      Given the mailbox of the manager is in Exchange Online
      When the administrator grants the delegate Full Access on the mailbox of the manager in Exchange Online
      Then within 20 minutes the delegate sees all details of the Calendar of the manager in Outlook on the web by explicit URL
      And the delegate sees times only of the Calendar of the manager in Outlook on the web
      And the delegate cannot create items in the Calendar of the manager in Outlook on the web

    @source(DT-15) @source(F-1306) @source(F-1310)
    Scenario: Row 9, it takes a connection as well
      Given the mailbox of the delegate is in Exchange Online
      And the delegate has Full Access on the mailbox of the manager on-premises
      And the second delegate has Full Access on the mailbox of the manager on-premises
      And the delegate cannot connect to the Calendar of the manager
      When the administrator moves the mailbox of the second delegate to Exchange Online
      Then the delegate sees nothing of the Calendar of the manager in Outlook on the web by explicit URL
      And the second delegate sees all details of the Calendar of the manager in Outlook on the web by explicit URL
