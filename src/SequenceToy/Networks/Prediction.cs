namespace SequenceToy.Networks;

/// <summary>A network's answer to one sequence, in real units.</summary>
/// <param name="Input">The sequence.</param>
/// <param name="Answer">[1, width] after the last step or [steps, width] at every step: numbers, the index of the likeliest class, or 0 and
/// 1 for each class of a set; not a number where the network's outputs have grown beyond all numbers.</param>
/// <param name="Probabilities">The same with a probability for each class; null for numbers.</param>
/// <param name="Outside">Input values outside the range of the training samples: the network extrapolates there.</param>
public sealed record Prediction(Sequence Input, Sequence Answer, Sequence? Probabilities, ValueList<ValueOutside> Outside)
{
    /// <summary>Whether all input values lie in the range of the training samples.</summary>
    public bool IsInRange => Outside.Count == 0;
}

/// <summary>An input value outside the range of the training samples.</summary>
/// <param name="Step">The step, from 0.</param>
/// <param name="Feature">The feature, from 0.</param>
/// <param name="Value">The value, in real units.</param>
/// <param name="Minimum">The smallest value among the training samples.</param>
/// <param name="Maximum">The largest value among the training samples.</param>
public sealed record ValueOutside(int Step, int Feature, float Value, double Minimum, double Maximum)
{
    /// <summary>What a person would say: <c>step 3 is 100; training had 0 to 99</c>.</summary>
    public override string ToString() =>
        $"step {Step + 1}{(Feature == 0 ? "" : $", feature {Feature + 1}")} is "
        + FormattableString.Invariant($"{Value}; training had {Minimum} to {Maximum}");
}
