namespace SequenceToy.Tasks.StateMachines;

/// <summary>The strings that never reach a machine's dead state; all of one length are equally likely.</summary>
/// <remarks> The probability of a bit is the share of such strings that begin with it. They are counted from the end, and the counts of
/// each length are scaled by the largest, to stay within the range of a double at any length: only their ratios matter.
/// </remarks>
internal sealed class LiveStrings
{
    private readonly TomitaMachine machine;

    // [length, states]: the number of strings of that length that can follow, up to a factor common to a length.
    private readonly double[,] counts;

    /// <param name="machine">The machine.</param>
    /// <param name="longest">The length of the longest string.</param>
    public LiveStrings(TomitaMachine machine, int longest)
    {
        this.machine = machine;
        counts = new double[longest + 1, machine.States];
        for (var state = 0; state < machine.States; state++)
        {
            counts[0, state] = state == machine.Dead ? 0 : 1;
        }

        for (var length = 1; length <= longest; length++)
        {
            double largest = 0;
            for (var state = 0; state < machine.States; state++)
            {
                counts[length, state] = Count(length - 1, state, 0) + Count(length - 1, state, 1);
                largest = Math.Max(largest, counts[length, state]);
            }

            // Scaling by a power of two causes no rounding.
            for (var state = 0; state < machine.States; state++)
            {
                counts[length, state] = Math.ScaleB(counts[length, state], -Math.ILogB(largest));
            }
        }
    }

    /// <summary>Returns the probability that the next bit is 1.</summary>
    /// <param name="state">The current state, which is not dead.</param>
    /// <param name="left">The number of bits left, including the next one.</param>
    public double ChanceOfOne(int state, int left)
    {
        var one = Count(left - 1, state, 1);
        return one / (Count(left - 1, state, 0) + one);
    }

    /// <summary>Draws the next bit.</summary>
    /// <inheritdoc cref="ChanceOfOne"/>
    public int Draw(int state, int left, SeededRandom random) => random.NextDouble() < ChanceOfOne(state, left) ? 1 : 0;

    private double Count(int length, int state, int bit) => counts[length, machine.Next[state, bit]];
}
