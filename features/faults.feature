Feature: Faults

  An outage or a crash may strike at any time or never. Every moment is tried;
  "at most n faults happen" limits all of them together.

  Background:
    Given a manager and a delegate

  @source(F-408) @source(F-508)
  Scenario: After an outage at any moment the client finds back
    Given the delegation is set up correctly
    And an outage of the MAPI service for the delegate may begin at any time and lasts at most 5 minutes
    When 1 hour pass
    Then it is possible that the delegation is not correct
    And for 1 hour the pair is paired

  @source(F-401)
  Scenario: An outage while the manager adds a delegate only delays the pair
    Given an outage of the MAPI service for the manager may begin at any time and lasts between 1 and 3 minutes
    And at most 1 faults happen
    When the manager adds the delegate as a delegate
    Then within 20 minutes the pair is paired

  @source(P-06)
  Scenario: An outage of the delegate's MAPI at the wrong moment leaves the pair half
    Given an outage of the MAPI service for the delegate may begin at any time and lasts between 1 and 3 minutes
    And at most 1 faults happen
    When the manager adds the delegate as a delegate
    And 30 minutes pass
    Then it is possible that the delegation is correct
    And it is possible that for 1 day the pair is half

  @source(P-06)
  Scenario: With no faults left the same story always ends well
    Given an outage of the MAPI service for the delegate may begin at any time and lasts between 1 and 3 minutes
    And at most 0 faults happen
    When the manager adds the delegate as a delegate
    Then within 10 minutes the delegation is correct

  @source(D-21)
  Scenario: A crashed client shows no groups and keeps the pair
    Given the delegation is set up correctly
    When the Lync client of the delegate crashes
    Then the pair is paired
    And the delegate has no People I Manage Calls For group
    When the delegate signs in to Lync
    Then within 2 minutes 30 seconds the delegation is correct

  @source(D-21)
  Scenario: A manager whose client crashes before the publication has to sign in again
    Given the Lync client of the manager may crash at any time
    When the manager adds the delegate as a delegate
    And 15 minutes pass
    Then it is possible that the pair is none
    And it is possible that the pair is paired
    And it never happens within 1 day that the pair is half

  @source(P-47)
  Scenario: A lost connection costs the notice, and the way back makes up for it
    When the manager adds the delegate as a delegate
    And the manager loses the connection to Lync Server
    And the manager gets the connection to Lync Server back
    Then within 10 minutes the delegation is correct

  @source(P-47)
  Scenario: Where the client goes on as before, a lost notice stays lost
    Given back after a lost connection is "goes on"
    When the manager adds the delegate as a delegate
    And the manager loses the connection to Lync Server
    And the manager gets the connection to Lync Server back
    Then for 1 day the pair is none
