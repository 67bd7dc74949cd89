namespace SequenceToy.Tasks.Recall;

/// <summary>What the tasks have in common that Delétang et al. 2023 give a string and ask another for.</summary>
internal static class StringRewriting
{
    // The paper trains on lengths to 40 and tests to 500.
    private static readonly int PaperLongest = ChomskyHierarchy.TrainingLengths.Longest;

    /// <summary>A trap of all these tasks.</summary>
    public const string ByRote =
        "A network that is right on all the lengths trained on may have learned them by rote: look at the scores by length before saying "
        + "that it can do it.";

    /// <summary>Checks the lengths trained on.</summary>
    public static LengthRange Allowed(LengthRange lengths) => lengths.Within(1, LengthRange.Limit - 1);

    /// <summary>From one more than trained on to 40, or as many times the longest as the paper tests, 12.5, where that is 40 or
    /// more.</summary>
    public static LengthRange LengthsBeyond(LengthRange trained) =>
        trained.Longest < PaperLongest ? trained.Beyond(PaperLongest) : trained.FarBeyond();

    /// <summary>Draws strings and rewrites them.</summary>
    /// <param name="task">For its kind of answer.</param>
    /// <param name="count">How many.</param>
    /// <param name="lengths">Of the strings, each with equal chance.</param>
    /// <param name="random">The only source of chance.</param>
    /// <param name="rewrite">The rule.</param>
    public static SequenceDataset Draw(
        IVariableLengthTask task, int count, LengthRange lengths, SeededRandom random, Func<int[], int[]> rewrite) =>
        TaskSamples.Draw(task, count, lengths, random, length =>
        {
            var read = ReadThenWrite.Draw(length, task.Target.Size, random);
            return ReadThenWrite.Sample(read, rewrite(read), task.Features);
        });

    /// <summary>How the strings lie in time.</summary>
    /// <param name="symbols">Which symbols there are: <c>0 or 1</c>.</param>
    /// <param name="written">How many symbols are written for a string of n.</param>
    public static string Encoding(string symbols, string written) =>
        $"One symbol per step, one-hot: the n symbols of the string, {symbols}, each with equal chance, then {written} empty symbols, "
            + $"during which the answer is written, a class per step; " +
        "answers while the string is read do not count. Lengths n are drawn from the range, each with equal chance.";
}
