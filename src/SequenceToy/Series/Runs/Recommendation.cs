namespace SequenceToy.Series.Runs;

/// <summary>The recommended network and training for windows of series.</summary>
internal static class Recommendation
{
    private const int MaxBatch = 16;

    /// <summary>An experiment on a few samples that settings are checked with where they are given.</summary>
    public static SequenceExperiment Example { get; } =
        For(SequenceDataset.FromArrays([.. Enumerable.Range(0, MaxBatch).Select(i => new float[] { i })], new float[MaxBatch]));

    public static SequenceExperiment For(SequenceDataset training) => SequenceExperiment.For(training)
        .WithStandardScaling()
        .WithLstm(hiddenSize: 16)
        .WithTraining(epochs: 200, batchSize: Math.Min(MaxBatch, training.Count), learningRate: 0.01)
        .WithEarlyStopping(patience: 30);
}
