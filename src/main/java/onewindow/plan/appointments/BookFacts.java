package onewindow.plan.appointments;

import onewindow.measure.Estimate;

/**
 * What becomes of the requests for a slot.
 *
 * @param requestsADay people who ask
 * @param cameADay people who come at their slot, those too late included
 * @param cameASlot the same for each slot of the day
 * @param withoutSlot share of the requests, those of banned people left out, that found the whole booking window full
 * @param neverCame share of the bookings whose holder never came, those who cancelled too late included
 * @param cancelled share of the bookings that were cancelled in time
 */
public record BookFacts(
        double requestsADay,
        double cameADay,
        double cameASlot,
        Estimate withoutSlot,
        Estimate neverCame,
        Estimate cancelled) {}
