namespace SequenceToy.Tasks;

/// <summary>Constants shared by the tasks of the paper that introduced the LSTM.</summary>
internal static class LongShortTermMemory
{
    public const string Source = "S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997)";

    /// <summary>Returns one row of the paper's results.</summary>
    /// <param name="experiment">The number of the experiment: <c>2c</c>.</param>
    /// <param name="setting">The task's parameters.</param>
    /// <param name="sequences">The number of training sequences needed.</param>
    public static PublishedResult Needed(string experiment, string setting, double sequences) => new(
        $"Hochreiter and Schmidhuber 1997, experiment {experiment}", "LSTM of 1997, without forget gates", setting,
            "training sequences until the goal was reached", sequences)
    { Quantity = PublishedQuantity.SequencesNeeded, IsVerified = true };
}
