namespace SequenceToy.Tasks.StateMachines;

/// <summary>Strings that never reach a machine's dead state: each of a length as likely as the other.</summary>
/// <remarks>
/// The chance of a bit is the share of such strings that begin with it. Their numbers are counted from the end, and those of each length
/// scaled to the largest, so that they stay within the range of a double however long the strings are: only their ratios matter.
/// </remarks>
internal sealed class LiveStrings
{
    private readonly TomitaMachine machine;

    // [length, states]: how many strings of that length can follow, up to a factor common to a length.
    private readonly double[,] counts;

    /// <param name="machine">The machine.</param>
    /// <param name="longest">The longest string asked for.</param>
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

            // By a power of two, which rounds nothing.
            for (var state = 0; state < machine.States; state++)
            {
                counts[length, state] = Math.ScaleB(counts[length, state], -Math.ILogB(largest));
            }
        }
    }

    /// <summary>The chance that 1 is the next bit.</summary>
    /// <param name="state">The state so far, alive.</param>
    /// <param name="left">How many bits are left, the next one among them.</param>
    public double ChanceOfOne(int state, int left)
    {
        var one = Count(left - 1, state, 1);
        return one / (Count(left - 1, state, 0) + one);
    }

    /// <summary>The next bit.</summary>
    /// <inheritdoc cref="ChanceOfOne"/>
    public int Draw(int state, int left, SeededRandom random) => random.NextDouble() < ChanceOfOne(state, left) ? 1 : 0;

    private double Count(int length, int state, int bit) => counts[length, machine.Next[state, bit]];
}
