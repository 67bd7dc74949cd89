namespace SequenceToy.Tasks;

/// <summary>What the tasks of the paper that introduced the LSTM have in common.</summary>
internal static class LongShortTermMemory
{
    public const string Source = "S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997)";

    /// <summary>A row of one of the paper's experiments.</summary>
    /// <param name="experiment">Its number: <c>2c</c>.</param>
    /// <param name="setting">The task's parameters.</param>
    /// <param name="sequences">How many training sequences were needed.</param>
    public static PublishedResult Needed(string experiment, string setting, double sequences) => new(
        $"Hochreiter and Schmidhuber 1997, experiment {experiment}", "LSTM of 1997, without forget gates", setting,
            "training sequences until solved", sequences)
    { Quantity = PublishedQuantity.SequencesNeeded, IsVerified = true };
}
