using SequenceToy.Data;
using SequenceToy.Models;

namespace SequenceToy.Inspection;

/// <summary>How far a network's answer moves when one step alone runs over a range and all other steps stay as they are.</summary>
/// <remarks>An input that is ignored has a swing of zero. In real units, for networks whose answer is one number after the last step.</remarks>
/// <param name="Step">The step that was moved, from 0.</param>
/// <param name="Lowest">Where it was moved from, in real units.</param>
/// <param name="Highest">Where it was moved to, in real units.</param>
/// <param name="Mean">The mean over the sequences of the largest answer less the smallest, in real units.</param>
/// <param name="Largest">The largest of these, in real units.</param>
public sealed record StepSwing(int Step, float Lowest, float Highest, double Mean, double Largest)
{
    private const int Points = 21;

    /// <summary>Measures the swing of a step.</summary>
    /// <param name="model">A network whose answer is one number after the last step.</param>
    /// <param name="sequences">Where to measure, at least one; of one feature, each with the step.</param>
    /// <param name="step">The step to move, from 0.</param>
    /// <param name="lowest">Where to move it from, in real units.</param>
    /// <param name="highest">Where to move it to, above <paramref name="lowest"/>, in real units.</param>
    /// <exception cref="ArgumentException">Another kind of network, a sequence without that step, or an empty range.</exception>
    public static StepSwing Measure(TrainedModel model, IReadOnlyList<Sequence> sequences, int step, float lowest, float highest)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(sequences);
        if (model.Target != TargetSpec.Number() || model.Network.Shape.Features != 1)
        {
            throw new ArgumentException("model must answer sequences of one feature with one number after the last step; it does not.", nameof(model));
        }

        Require.Between(sequences.Count, 1, int.MaxValue, "sequences", nameof(sequences));
        Require.Between(step, 0, sequences.Min(sequence => sequence.Steps) - 1, "the steps of the shortest sequence", nameof(step));
        if (!(highest > lowest))
        {
            throw new ArgumentException(FormattableString.Invariant($"highest must be above lowest ({lowest}); it was {highest}."), nameof(highest));
        }

        var answers = model.PredictDetailed(sequences.SelectMany(sequence => Moved(sequence, step, lowest, highest)).ToArray())
            .Select(prediction => (double)prediction.Answer[0])
            .Chunk(Points)
            .Select(line => line.Max() - line.Min())
            .ToArray();
        return new StepSwing(step, lowest, highest, answers.Average(), answers.Max());
    }

    private static IEnumerable<Sequence> Moved(Sequence sequence, int step, float lowest, float highest) =>
        Enumerable.Range(0, Points).Select(point =>
        {
            var values = sequence.Values.ToArray();
            values[step] = lowest + ((highest - lowest) * point / (Points - 1));
            return new Sequence(values);
        });
}
