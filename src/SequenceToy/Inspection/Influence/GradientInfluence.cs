using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>How far the answer would move along its gradient when one step alone runs over its values.</summary>
/// <remarks>max_v g·v − min_v g·v for the gradient g of the answer to the step and the values v the step takes; for one number |g| times
/// its range.</remarks>
internal static class GradientInfluence
{
    /// <param name="model">The network.</param>
    /// <param name="weights">Its weights as they are now.</param>
    /// <param name="asked">Where to measure.</param>
    /// <param name="ranges">The range of each number of an answer.</param>
    /// <param name="moving">What runs over which values, as for the swing.</param>
    public static StepInfluence[] Of(
        TrainedModel model, float[] weights, AlignedSamples asked, double[] ranges, IReadOnlyList<Perturbation> moving)
    {
        var moves = moving.Select(move => new OutputChanges(move.Step.Measured)).ToArray();
        var data = model.Scaling.Apply(asked.Data.Slice(0, asked.Measured));
        for (var output = 0; output < ranges.Length; output++)
        {
            var gradients = InputGradients.Of(model.Shape, weights, data, asked.AnswerSteps, output, model.Activation);
            var unit = model.Scaling.Targets?.Features[output].Scale ?? 1;
            for (var i = 0; i < moves.Length; i++)
            {
                Add(moves[i], moving[i], gradients, data, model.Scaling.Inputs.Features, unit, ranges[output]);
            }
        }

        return moves.Select((move, i) => move.ToInfluence(moving[i].Step.Number, moving[i].Feature)).ToArray();
    }

    private static void Add(
        OutputChanges moves,
        Perturbation moving,
        float[] gradients,
        SequenceDataset data,
        ValueList<Scaling.FeatureScaling> inputs,
        double unit,
        double range)
    {
        var (first, count) = moving.Feature is { } feature ? (feature, 1) : (0, data.Features);
        for (var place = 0; place < moving.Step.Measured; place++)
        {
            var (sample, step) = moving.Step.Places[place];
            var own = gradients.AsSpan((((sample * data.MaxSteps) + step) * data.Features) + first, count);
            var (smallest, largest) = (double.MaxValue, double.MinValue);
            foreach (var value in moving.Values)
            {
                double answer = 0;
                for (var i = 0; i < count; i++)
                {
                    answer += own[i] * inputs[first + i].Scale * value[i];
                }

                (smallest, largest) = (Math.Min(smallest, answer), Math.Max(largest, answer));
            }

            moves.Add(place, (largest - smallest) / Math.Abs(unit), range);
        }
    }
}
