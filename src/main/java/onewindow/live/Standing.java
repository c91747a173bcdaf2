package onewindow.live;

/**
 * How a hall stands, as of the last command that is in the ledger.
 *
 * @param copy index of the hall
 * @param trouble why it takes no commands; empty where it does
 * @param day its date or number; empty before the first
 * @param sequence number of the last command
 * @param waiting people in line
 * @param present people in the hall
 * @param numbersGiven tickets taken this day
 */
public record Standing(
        int copy, String trouble, String day, long sequence, int waiting, int present, int numbersGiven) {}
