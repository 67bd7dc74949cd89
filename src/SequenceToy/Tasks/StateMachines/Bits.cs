namespace SequenceToy.Tasks.StateMachines;

/// <summary>The parts shared by the tasks on strings of bits.</summary>
internal static class Bits
{
    public static ValueList<string> Symbols { get; } = ["0", "1"];

    /// <summary>Draws bits uniformly from 0 and 1.</summary>
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
