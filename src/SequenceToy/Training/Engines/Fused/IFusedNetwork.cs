namespace SequenceToy.Training.Engines.Fused;

/// <summary>A fused network at one register width.</summary>
internal interface IFusedNetwork : IDisposable
{
    /// <summary>The gradient of the last step, before clipping, in the order of the summary: [parameterCount].</summary>
    ReadOnlySpan<float> Gradient { get; }

    /// <summary>Runs one training step.</summary>
    /// <param name="data">The dataset.</param>
    /// <param name="samples">The indices of the batch's samples.</param>
    /// <param name="rate">The learning rate.</param>
    /// <returns>The weighted mean loss over unmasked targets, the sum of their weights, and the gradient norm before clipping.</returns>
    (float Loss, double Weight, float Norm) Step(SequenceDataset data, ReadOnlySpan<int> samples, float rate);

    /// <inheritdoc cref="ITrainingEngine.Loss"/>
    double Loss(SequenceDataset data, CancellationToken cancellation);

    /// <inheritdoc cref="ITrainingEngine.NewState"/>
    EngineState NewState();

    /// <inheritdoc cref="ITrainingEngine.CopyStateTo"/>
    void CopyStateTo(EngineState state);

    /// <inheritdoc cref="ITrainingEngine.SetState"/>
    void SetState(EngineState state);
}
