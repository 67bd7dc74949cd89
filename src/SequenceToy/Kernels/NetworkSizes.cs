namespace SequenceToy.Kernels;

/// <summary>The sizes of a network, for the kernels. Immutable.</summary>
internal sealed record NetworkSizes
{
    public required int Features { get; init; }
    public required CellKernel Cell { get; init; }
    public required int Hidden { get; init; }
    public required int Layers { get; init; }

    /// <summary>The number of directions: 1, or 2 if bidirectional.</summary>
    public required int Directions { get; init; }

    /// <summary>The dropout probability between layers in training.</summary>
    public required double Dropout { get; init; }
    public required int Outputs { get; init; }
    public required TargetPlacement Placement { get; init; }

    /// <summary>The number of inputs of the head: one per unit and direction.</summary>
    public int HeadInputs => Hidden * Directions;
}
