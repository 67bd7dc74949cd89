namespace SequenceToy.Tasks.Recall;

/// <summary>The parts shared by the tasks of Delétang et al. 2023 that read a string and write another.</summary>
internal static class StringRewriting
{
    // The paper trains on lengths to 40 and tests to 500.
    private static readonly int PaperLongest = ChomskyHierarchy.TrainingLengths.Longest;

    /// <summary>The trap that all these tasks share.</summary>
    public const string ByRote =
        "A network that is correct on all training lengths may have memorized them: look at the scores by length before you "
        + "conclude that it learned the rule.";

    /// <summary>Checks the training lengths.</summary>
    public static LengthRange Allowed(LengthRange lengths) => lengths.Within(1, LengthRange.Limit - 1);

    /// <summary>The lengths from one above the training range to 40. If the longest training length is 40 or more, to 12.5 times
    /// it.</summary>
    public static LengthRange LengthsBeyond(LengthRange trained) =>
        trained.Longest < PaperLongest ? trained.Beyond(PaperLongest) : trained.FarBeyond();

    /// <summary>Draws samples: random strings and their rewritten form.</summary>
    /// <param name="task">The task.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="lengths">The lengths of the strings, drawn uniformly.</param>
    /// <param name="random">The random source.</param>
    /// <param name="rewrite">The function from a string to its target.</param>
    public static SequenceDataset Draw(
        IVariableLengthTask task, int count, LengthRange lengths, SeededRandom random, Func<int[], int[]> rewrite) =>
        TaskSamples.Draw(task, count, lengths, random, length =>
        {
            var read = ReadThenWrite.Draw(length, task.Target.Size, random);
            return ReadThenWrite.Sample(read, rewrite(read), task.Features);
        });

    /// <summary>Returns the text that explains the encoding.</summary>
    /// <param name="symbols">The symbols of the strings, such as <c>0 or 1</c>.</param>
    /// <param name="written">The number of symbols written for a string of n symbols.</param>
    public static string Encoding(string symbols, string written) =>
        $"One symbol per step, one-hot: the n symbols of the string, {symbols}, drawn uniformly, then {written} empty symbols. "
        + "Only the steps of the empty symbols count, with a class each. The length n is drawn uniformly from the range.";
}
