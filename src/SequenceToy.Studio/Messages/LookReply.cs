namespace SequenceToy.Studio.Messages;

/// <summary>What the network does with one sequence, step by step.</summary>
/// <param name="Id">The number of the question.</param>
/// <param name="Training">The number of the training.</param>
/// <param name="Epoch">The epoch of the network, counted from 1.</param>
/// <param name="Sample">The test sample, counted from 0.</param>
internal sealed record LookReply(int Id, int Training, int Epoch, int Sample) : StudioReply
{
    /// <summary>The input values, in original units: [steps · features].</summary>
    public required IReadOnlyList<float> Values { get; init; }

    /// <summary>The input of each step as text: [steps].</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The features of a step, with their ranges.</summary>
    public required IReadOnlyList<ShownFeature> Features { get; init; }

    /// <summary>True when each step is one of several symbols: exactly one feature is 1.</summary>
    public required bool IsSymbols { get; init; }

    /// <summary>The layers, from the lowest.</summary>
    public required IReadOnlyList<ShownLayer> Layers { get; init; }

    /// <summary>The prediction after each step, as text: [steps]; null where the sequence must be complete.</summary>
    public required IReadOnlyList<string>? Predictions { get; init; }

    /// <summary>The final prediction as text.</summary>
    public required string Prediction { get; init; }

    /// <summary>The correct answer as text; null for changed inputs.</summary>
    public required string? Target { get; init; }

    /// <summary>A sentence about inputs outside the training range; null when there are none.</summary>
    public required string? Outside { get; init; }
}

/// <summary>A feature of a step.</summary>
/// <param name="Name">The name, or the symbol that the feature stands for.</param>
/// <param name="Lowest">The smallest value in training.</param>
/// <param name="Highest">The largest value in training.</param>
/// <param name="IsWhole">True when all values of the test sample are whole numbers.</param>
internal sealed record ShownFeature(string Name, double Lowest, double Highest, bool IsWhole);

/// <summary>A layer and direction.</summary>
/// <param name="Name">The name, such as <c>layer 1</c>.</param>
/// <param name="Units">The number of units.</param>
/// <param name="Signals">The signals; the hidden state is the last.</param>
internal sealed record ShownLayer(string Name, int Units, IReadOnlyList<ShownSignal> Signals);

/// <summary>A signal of all units at all steps.</summary>
/// <param name="Name">The name, such as <c>forget gate</c>.</param>
/// <param name="IsGate">True for values from 0 to 1.</param>
/// <param name="Values">The values: [steps · units]; null where one is not finite.</param>
internal sealed record ShownSignal(string Name, bool IsGate, IReadOnlyList<double?> Values);
