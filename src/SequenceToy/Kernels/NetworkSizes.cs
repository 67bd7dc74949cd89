namespace SequenceToy.Kernels;

/// <summary>What the kernels need to know of a network. Immutable.</summary>
internal sealed record NetworkSizes
{
    /// <summary>Numbers per step of the input.</summary>
    public required int Features { get; init; }

    /// <summary>The kind of units.</summary>
    public required CellKernel Cell { get; init; }

    /// <summary>Units of each layer and direction.</summary>
    public required int Hidden { get; init; }

    /// <summary>Layers on top of each other.</summary>
    public required int Layers { get; init; }

    /// <summary>1, or 2 when bidirectional.</summary>
    public required int Directions { get; init; }

    /// <summary>Share of values switched off between layers while training.</summary>
    public required double Dropout { get; init; }

    /// <summary>Numbers that come out of the head.</summary>
    public required int Outputs { get; init; }

    /// <summary>Whether the head answers after the last step or at every step.</summary>
    public required TargetPlacement Placement { get; init; }

    /// <summary>Numbers that go into the head: one per unit and direction.</summary>
    public int HeadInputs => Hidden * Directions;
}
