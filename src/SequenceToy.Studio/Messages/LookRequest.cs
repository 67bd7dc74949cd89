namespace SequenceToy.Studio.Messages;

/// <summary>Asks what a trained network does with one sequence.</summary>
/// <param name="Id">The number of the question, at least 0, repeated in the reply.</param>
/// <param name="Training">The number of the training.</param>
internal sealed record LookRequest(int Id, int Training) : StudioRequest
{
    /// <summary>The largest number of values of a sequence.</summary>
    public const int MostValues = 10_000;

    /// <summary>The epoch, counted from 1. Default: null, the trained network.</summary>
    public int? Epoch { get; init; }

    /// <summary>The test sample, counted from 0. Default: 0.</summary>
    public int Sample { get; init; }

    /// <summary>The values of another sequence, step after step. Default: null, those of the sample.</summary>
    public float[]? Values { get; init; }

    public override string? Problem() => Id < 0 || Training < 0 || Sample < 0 ? "id, training and sample must be at least 0."
        : Epoch < 1 ? "epoch must be at least 1."
        : Values is { Length: 0 or > MostValues } ? $"values must be from 1 to {NumberFormat.Plain(MostValues, "number")}."
        : Values is not null && !Array.TrueForAll(Values, float.IsFinite) ? "values must be finite numbers."
        : null;
}
