namespace SequenceToy.Training.Engines;

/// <summary>Does the arithmetic of training one network, on scaled data.</summary>
internal interface ITrainingEngine : IDisposable
{
    /// <summary>Visits all samples once, a training step for each batch.</summary>
    /// <param name="training">The samples; the same object epoch after epoch when they do not change.</param>
    /// <param name="order">[count]: which sample comes when.</param>
    /// <param name="learningRates">[batches]: the rate of each step.</param>
    /// <param name="cancellation">Asked between steps.</param>
    EpochOutcome TrainEpoch(
        SequenceDataset training, ReadOnlySpan<int> order, ReadOnlySpan<float> learningRates, CancellationToken cancellation);

    /// <summary>The mean loss over a dataset's counted answers.</summary>
    double Loss(SequenceDataset data);

    /// <summary>Copies all weights, in the order of the model's summary.</summary>
    void CopyWeightsTo(Span<float> weights);

    /// <summary>Replaces all weights.</summary>
    void SetWeights(ReadOnlySpan<float> weights);

    /// <summary>Room for <see cref="CopyStateTo"/>.</summary>
    EngineState NewState();

    /// <summary>Copies all that the epochs to come depend on beside the weights; after a whole epoch.</summary>
    void CopyStateTo(EngineState state);

    /// <summary>Goes on from such a state; before the first epoch.</summary>
    void SetState(EngineState state);
}
