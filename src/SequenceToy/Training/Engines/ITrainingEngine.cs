namespace SequenceToy.Training.Engines;

/// <summary>Computes the training of one network on scaled data.</summary>
internal interface ITrainingEngine : IDisposable
{
    /// <summary>Trains one epoch: an update for each batch.</summary>
    /// <param name="training">The samples; the same object every epoch when they do not change.</param>
    /// <param name="order">The sample indices in training order: [count].</param>
    /// <param name="learningRates">The learning rate of each step: [batches].</param>
    /// <param name="cancellation">Checked between steps.</param>
    EpochOutcome TrainEpoch(
        SequenceDataset training, ReadOnlySpan<int> order, ReadOnlySpan<float> learningRates, CancellationToken cancellation);

    /// <summary>Computes the weighted mean loss over a dataset's unmasked targets.</summary>
    /// <param name="data">The samples, scaled.</param>
    /// <param name="cancellation">Checked between batches.</param>
    /// <exception cref="OperationCanceledException">The computation was canceled.</exception>
    double Loss(SequenceDataset data, CancellationToken cancellation = default);

    /// <summary>Copies all weights, in the order of the model's summary.</summary>
    void CopyWeightsTo(Span<float> weights);

    /// <summary>Replaces all weights.</summary>
    void SetWeights(ReadOnlySpan<float> weights);

    /// <summary>Creates an empty state for <see cref="CopyStateTo"/>.</summary>
    EngineState NewState();

    /// <summary>Copies all state besides the weights that later epochs depend on; call after a whole epoch.</summary>
    void CopyStateTo(EngineState state);

    /// <summary>Restores a state; call before the first epoch.</summary>
    void SetState(EngineState state);
}
