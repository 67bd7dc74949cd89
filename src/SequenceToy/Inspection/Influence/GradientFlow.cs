using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>The gradient that reaches distant inputs: vanishing prevents learning, exploding makes training unstable.</summary>
/// <remarks>
/// <para>Formula: for lag k, the mean over samples of ‖∂ŷ_T/∂x_(T−k)‖, the Frobenius norm over outputs and features. ŷ are the outputs of
/// the head before any softmax or sigmoid, T is the step of the chosen prediction. Units are scaled, as in training.</para>
/// <para>A trained network has no gradient at steps that it correctly ignores, so a small ratio is not always a fault.</para>
/// <para>Source: R. Pascanu, T. Mikolov and Y. Bengio, On the Difficulty of Training Recurrent Neural Networks, ICML 2013,
/// arXiv:1211.5063.</para>
/// </remarks>
/// <param name="Norms">The mean gradient norm by lag: at the target's step, one step earlier, and so on.</param>
public sealed record GradientFlow(ValueList<double> Norms)
{
    /// <summary>The gradient norm at the longest lag ÷ the norm at lag 0; 0 if both norms are 0, infinity if only the norm at lag 0 is
    /// 0.</summary>
    public double Ratio => Norms[0] > 0 ? Norms[^1] / Norms[0] : Norms[^1] > 0 ? double.PositiveInfinity : 0;

    /// <summary>The factor by which the gradient norm changes with each step further back (geometric mean): the (lags − 1)th root of
    /// <see cref="Ratio"/>; 1 if there is only one step.</summary>
    public double FactorPerStep => Norms.Count == 1 ? 1 : Math.Pow(Ratio, 1.0 / (Norms.Count - 1));

    /// <summary>Measures the gradient flow of a network.</summary>
    /// <param name="model">The network, trained or not.</param>
    /// <param name="data">The samples, in original units, with the network's number of features and kind of target.</param>
    /// <param name="samples">The maximum number of samples to measure, taken from the beginning of the data; 1 to 10 million. Default:
    /// 200.</param>
    /// <param name="predictionStep">The step of the chosen prediction, counted from 0, for networks that predict at every step. Default:
    /// null, the last scored step of each sequence.</param>
    /// <exception cref="ArgumentException">The number of features or the kind of target differs from the network's, or no sample has a
    /// target at the chosen step.</exception>
    public static GradientFlow Of(TrainedModel model, SequenceDataset data, int samples = 200, int? predictionStep = null) =>
        Of(model, data, new InfluenceOptions { Samples = samples, PredictionStep = predictionStep });

    internal static GradientFlow Of(TrainedModel model, SequenceDataset data, InfluenceOptions options)
    {
        Require.NotNull(model, nameof(model));
        InfluenceReport.CheckFits(Require.NotNull(data, nameof(data)), model);
        var asked = AlignedSamples.Of(data, options with { Counting = StepCounting.FromPrediction }, readsToTheEnd: false);
        var measured = model.Scaling.Apply(asked.Data.Slice(0, asked.Measured));
        var (shape, weights) = NarrowHead.Of(model.Shape, model.GetWeights());
        var squares = new double[measured.Count * measured.MaxSteps];
        for (var output = 0; output < shape.Outputs; output++)
        {
            // Outputs before the activation: a probability near 0 or 1 has no slope, however large the gradient through time is.
            var gradients = InputGradients.Of(shape, weights, measured, asked.PredictionSteps, output, OutputActivation.None);
            for (var i = 0; i < gradients.Length; i++)
            {
                squares[i / measured.Features] += (double)gradients[i] * gradients[i];
            }
        }

        return new GradientFlow([.. asked.Steps.Reverse().Select(step =>
            step.Places.Take(step.Measured).Average(place => Math.Sqrt(squares[(place.Sample * measured.MaxSteps) + place.Step])))]);
    }

    /// <summary>Returns a sentence such as <c>the gradient 11 steps back is 0.003 times that at the target's step, a factor of 0.59 per
    /// step</c>.</summary>
    public override string ToString() => Norms.Count == 1
        ? "there is only one step"
        : $"the gradient {NumberFormat.Count(Norms.Count - 1, "step")} back is {NumberFormat.Number(Ratio)} times that at the target's "
            + $"step, a factor of {NumberFormat.Fixed(FactorPerStep, 2)} per step";
}
