package onewindow.people;

import onewindow.casework.CaseCommands;
import onewindow.demand.Chance;

/** What everybody shares who deals with cases: the cases, the scenario's plan, notes, chance and booked trips. */
record CaseDesk(CaseCommands casework, CasePlan plan, CaseNotes notes, Chance chance, TripBook trips, Agents agents) {}
