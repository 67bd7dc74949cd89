namespace SequenceToy.Inspection.Probes;

/// <summary>The measures of how well a value is decoded from a state.</summary>
public enum ProbeMeasure
{
    /// <summary>The share of a number's variance that the probe explains, R².</summary>
    RSquared,

    /// <summary>The share of symbols, bits or classes that are decoded correctly.</summary>
    Accuracy,
}

/// <summary>The scores of linear models (probes) that decode one input or the target from the state at each step. Immutable.</summary>
/// <param name="Step">The step of the input, counted from 0; null for the target or a custom value.</param>
/// <param name="Feature">The index of the number in the step or the target, counted from 0; null when there is only one number.</param>
/// <param name="Measure">The measure: R² for numbers, accuracy for symbols, bits and classes.</param>
/// <param name="ByStep">The score of decoding the value from the state after each step, [steps]. Null before the step of the input, and at
/// the steps of long sequences that are left out. Also null when too few samples are long enough, or when the value is always the
/// same.</param>
public sealed record ProbedValue(int? Step, int? Feature, ProbeMeasure Measure, ValueList<ProbeScore?> ByStep)
{
    /// <summary>The name of a custom value; null for inputs and the target.</summary>
    public string? Name { get; init; }

    /// <summary>The minimum skill (0 = baseline, 1 = perfect) at which a value counts as decodable: 0.9.</summary>
    public const double ReadableFrom = 0.9;

    /// <summary>The skill (0 = baseline, 1 = perfect) below which a value counts as forgotten: 0.1.</summary>
    public const double GoneBelow = 0.1;

    /// <summary>Returns true when the skill of decoding the value from the state at a step, counted from 0, is at least 0.9 (0 = baseline,
    /// 1 = perfect).</summary>
    public bool IsReadableAt(int step) => ByStep[step] is { Skill: >= ReadableFrom };

    /// <summary>Returns a sentence such as <c>the number at step 1 can be decoded at every step from then on (R² 0.998 or
    /// more)</c>.</summary>
    public override string ToString() => ProbeSentences.Of(this);
}
