namespace SequenceToy.Tasks.StateMachines;

/// <summary>What the tasks on strings of bits have in common.</summary>
internal static class Bits
{
    public static ValueList<string> Symbols { get; } = ["0", "1"];

    /// <summary>Bits, each 0 or 1 with equal chance.</summary>
    public static int[] Draw(int length, SeededRandom random)
    {
        var bits = new int[length];
        for (var i = 0; i < length; i++)
        {
            bits[i] = random.NextInt32(0, 1);
        }

        return bits;
    }
}
