using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>Estimates from the gradient how far the prediction changes when one step alone takes each of its values.</summary>
/// <remarks>max_v g·v − min_v g·v, for the gradient g of the prediction with respect to the step, and the values v of the step; for a
/// single number, |g| times its range.</remarks>
internal static class GradientInfluence
{
    /// <param name="model">The network to measure.</param>
    /// <param name="weights">The current weights of the network.</param>
    /// <param name="asked">The samples to measure.</param>
    /// <param name="ranges">The range of each number of the prediction.</param>
    /// <param name="moving">The steps or features with the values that they take.</param>
    public static StepInfluence[] Of(
        TrainedModel model, float[] weights, AlignedSamples asked, double[] ranges, IReadOnlyList<Perturbation> moving)
    {
        var moves = moving.Select(move => new OutputChanges(move.Step.Measured)).ToArray();
        var data = model.Scaling.Apply(asked.Data.Slice(0, asked.Measured));
        for (var output = 0; output < ranges.Length; output++)
        {
            var gradients = InputGradients.Of(model.Shape, weights, data, asked.PredictionSteps, output, model.Activation);
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
                double prediction = 0;
                for (var i = 0; i < count; i++)
                {
                    prediction += own[i] * inputs[first + i].Scale * value[i];
                }

                (smallest, largest) = (Math.Min(smallest, prediction), Math.Max(largest, prediction));
            }

            moves.Add(place, (largest - smallest) / Math.Abs(unit), range);
        }
    }
}
