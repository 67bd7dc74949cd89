using System.Runtime.CompilerServices;
using SequenceToy.Guards;

namespace SequenceToy.Tasks;

/// <summary>What follows from the lengths a task is trained on.</summary>
internal static class Lengths
{
    /// <summary>The lengths trained on, as given to a task's constructor.</summary>
    /// <param name="fewest">The shortest.</param>
    /// <param name="most">The longest.</param>
    /// <param name="allowedMost">The longest that can be trained on.</param>
    /// <param name="allowedFewest">The shortest that can be.</param>
    /// <param name="fewestName">What the constructor calls the shortest.</param>
    /// <param name="mostName">What it calls the longest.</param>
    public static LengthRange Training(
        int fewest,
        int most,
        int allowedMost = LengthRange.Limit,
        int allowedFewest = 1,
        [CallerArgumentExpression(nameof(fewest))] string fewestName = "",
        [CallerArgumentExpression(nameof(most))] string mostName = "") => new(
        Require.Between(fewest, allowedFewest, allowedMost, name: fewestName),
        Require.Between(most, fewest, allowedMost, fewestName + " and up", mostName));

    /// <summary>From one more than trained on, as far as the task can go.</summary>
    /// <param name="training">The lengths trained on.</param>
    /// <param name="longest">How far, if the task can.</param>
    /// <param name="most">The longest it can draw.</param>
    public static LengthRange Beyond(LengthRange training, long longest, int most = LengthRange.Limit)
    {
        var shortest = Math.Min(training.Longest + 1, most);
        return new LengthRange(shortest, (int)Math.Clamp(longest, shortest, most));
    }

    /// <summary>From one more than trained on to 12½ times as many: the proportion of 40 to 500 in "Neural Networks and the Chomsky Hierarchy".</summary>
    public static LengthRange FarBeyond(LengthRange training, int most = LengthRange.Limit) =>
        Beyond(training, (long)training.Longest * ChomskyHierarchy.TestLengths.Longest / ChomskyHierarchy.TrainingLengths.Longest, most);

    /// <summary>How often a length is drawn.</summary>
    public static double ShareOf(int length, LengthRange range) => length < range.Shortest || length > range.Longest ? 0 : 1.0 / (range.Longest - range.Shortest + 1);

    /// <summary>The mean length.</summary>
    public static double Mean(LengthRange range) => (range.Shortest + range.Longest) / 2.0;
}
