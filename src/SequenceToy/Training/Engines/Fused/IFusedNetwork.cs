namespace SequenceToy.Training.Engines.Fused;

/// <summary>A network at one register width.</summary>
internal interface IFusedNetwork : IDisposable
{
    /// <summary>The gradient of the last step, before clipping, in the order of the summary: [parameterCount].</summary>
    ReadOnlySpan<float> Gradient { get; }

    /// <summary>One training step.</summary>
    /// <param name="data">Where the samples are.</param>
    /// <param name="samples">Which they are.</param>
    /// <param name="rate">The learning rate.</param>
    /// <returns>The mean loss over counted answers, how many those are, and the gradient's norm before clipping.</returns>
    (float Loss, int Counted, float Norm) Step(SequenceDataset data, ReadOnlySpan<int> samples, float rate);

    /// <summary>The mean loss over a dataset's counted answers.</summary>
    double Loss(SequenceDataset data);

    /// <inheritdoc cref="ITrainingEngine.NewState"/>
    EngineState NewState();

    /// <inheritdoc cref="ITrainingEngine.CopyStateTo"/>
    void CopyStateTo(EngineState state);

    /// <inheritdoc cref="ITrainingEngine.SetState"/>
    void SetState(EngineState state);
}
