using System.Runtime.CompilerServices;

namespace SequenceToy.Inspection.Influence;

/// <summary>How far the answer moves when one step alone runs over its values: the largest answer less the smallest.</summary>
internal static class Swing
{
    /// <param name="answers">Asks the network.</param>
    /// <param name="step">The step.</param>
    /// <param name="feature">The feature that alone is moved; null for the whole step.</param>
    /// <param name="values">What it runs over: [values][features], or [values][1] for one feature.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static StepInfluence Of(MovedAnswers answers, AlignedStep step, int? feature, float[][] values)
    {
        var moved = answers.Of(step.Places.AsSpan(0, step.Measured), values.Length, (_, variant, to) => values[variant].CopyTo(to[(feature ?? 0)..]));
        var moves = new Moves(step.Measured);
        for (var place = 0; place < step.Measured; place++)
        {
            for (var output = 0; output < answers.Size; output++)
            {
                var (smallest, largest) = (float.MaxValue, float.MinValue);
                for (var variant = 0; variant < values.Length; variant++)
                {
                    var answer = moved[(((place * values.Length) + variant) * answers.Size) + output];
                    (smallest, largest) = (Math.Min(smallest, answer), Math.Max(largest, answer));
                }

                moves.Add(place, (double)largest - smallest, answers.Ranges[output]);
            }
        }

        return moves.ToInfluence(step.Number, feature);
    }
}
