namespace SequenceToy.Inspection.Probes;

/// <summary>What is scored when a value is read from a state.</summary>
public enum ProbeMeasure
{
    /// <summary>The share of a number's variance that is read.</summary>
    RSquared,

    /// <summary>The share of symbols or classes read rightly.</summary>
    Accuracy,
}

/// <summary>One value, an input or the answer, and how well it can be read from the state at each step. Immutable.</summary>
/// <param name="Step">The input's step, from 0; null for the answer.</param>
/// <param name="Feature">Which of a step's numbers, or which of an answer's, from 0; null where there is one only.</param>
/// <param name="Measure">R² for numbers, accuracy for symbols, bits and classes.</param>
/// <param name="ByStep">[steps]: the score at each step's state; null before the value was read, where too few samples are that long, or
/// where the value is always the same.</param>
public sealed record ProbedValue(int? Step, int? Feature, ProbeMeasure Measure, ValueList<ProbeScore?> ByStep)
{
    /// <summary>What a value of one's own is called; null for inputs and the answer.</summary>
    public string? Name { get; init; }

    /// <summary>From which <see cref="ProbeScore.Skill"/> on a value counts as readable: 0.9.</summary>
    public const double ReadableFrom = 0.9;

    /// <summary>Below which <see cref="ProbeScore.Skill"/> a value counts as gone: 0.1.</summary>
    public const double GoneBelow = 0.1;

    /// <summary>Whether it can be read from the state at a step, from 0.</summary>
    public bool IsReadableAt(int step) => ByStep[step] is { Skill: >= ReadableFrom };

    /// <summary>What a person would say: <c>the number at step 1 can be read at every step from its own on (R² 0.998 or
    /// more)</c>.</summary>
    public override string ToString() => ProbeSentences.Of(this);
}
