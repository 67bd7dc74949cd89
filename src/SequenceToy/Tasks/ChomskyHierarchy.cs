namespace SequenceToy.Tasks;

/// <summary>Constants shared by the tasks of "Neural Networks and the Chomsky Hierarchy".</summary>
internal static class ChomskyHierarchy
{
    public const string Source = "G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, arXiv:2207.02098";

    public static LengthRange TrainingLengths { get; } = new(1, 40);
    public static LengthRange TestLengths { get; } = new(41, 500);

    /// <summary>Returns the LSTM's row of the paper's main table.</summary>
    /// <param name="accuracy">The published accuracy, from 0 to 1.</param>
    public static PublishedResult Lstm(double accuracy) => new(
        "Delétang et al. 2023, table of accuracies",
        "LSTM, 256 units",
        "a million training steps on lengths 1 to 40; best of 10 seeds and 3 learning rates",
        "accuracy, averaged over the lengths 41 to 500",
        accuracy)
    { Quantity = PublishedQuantity.MeanScoreBeyondTraining, Metric = Metric.Accuracy, IsVerified = true };
}
