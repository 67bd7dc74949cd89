using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>How much of the gradient reaches the inputs far back: what vanishes can't be learned, what explodes makes training
/// jump.</summary>
/// <remarks>
/// <para>Formula: by lag k the mean over samples of ‖∂ŷ_T/∂x_(T−k)‖, Frobenius' norm over outputs and features, ŷ being the outputs of the
/// head before any softmax or sigmoid, T the step of the answer asked about. In scaled units, as training has it.</para>
/// <para>In a trained network a step that is rightly ignored has no gradient either: a small ratio there is no fault.</para>
/// <para>Source: R. Pascanu, T. Mikolov and Y. Bengio, On the Difficulty of Training Recurrent Neural Networks, ICML 2013,
/// arXiv:1211.5063.</para>
/// </remarks>
/// <param name="Norms">The mean norm by lag: first that of the answer's own step, then of one step before it …</param>
public sealed record GradientFlow(ValueList<double> Norms)
{
    /// <summary>The norm at the farthest lag over that at the nearest; with none at the nearest 0 or infinity, as the farthest has none or
    /// some.</summary>
    public double Ratio => Norms[0] > 0 ? Norms[^1] / Norms[0] : Norms[^1] > 0 ? double.PositiveInfinity : 0;

    /// <summary>The factor per step that makes this ratio: the (lags − 1)th root of <see cref="Ratio"/>; 1 for a single step.</summary>
    public double FactorPerStep => Norms.Count == 1 ? 1 : Math.Pow(Ratio, 1.0 / (Norms.Count - 1));

    /// <summary>Measures the flow.</summary>
    /// <param name="model">The network, trained or not.</param>
    /// <param name="data">Samples in real units, with features and answers like the network's.</param>
    /// <param name="samples">How many samples to measure on at most, the first ones, from 1 to 10 million. Default: 200.</param>
    /// <param name="answerStep">For networks that answer at every step, the step of the answer asked about, from 0. Default: null, the last
    /// scored step of each sequence.</param>
    /// <exception cref="ArgumentException">Samples with other features or another kind of answer than the network's, or none with the
    /// answer asked about.</exception>
    public static GradientFlow Of(TrainedModel model, SequenceDataset data, int samples = 200, int? answerStep = null) =>
        Of(model, data, new InfluenceOptions { Samples = samples, AnswerStep = answerStep });

    internal static GradientFlow Of(TrainedModel model, SequenceDataset data, InfluenceOptions options)
    {
        Require.NotNull(model, nameof(model));
        InfluenceReport.CheckFits(Require.NotNull(data, nameof(data)), model);
        var asked = AlignedSamples.Of(data, options with { Counting = StepCounting.FromAnswer }, readsToTheEnd: false);
        var measured = model.Scaling.Apply(asked.Data.Slice(0, asked.Measured));
        var (shape, weights) = NarrowHead.Of(model.Shape, model.GetWeights());
        var squares = new double[measured.Count * measured.MaxSteps];
        for (var output = 0; output < shape.Outputs; output++)
        {
            // The outputs themselves: a probability near 0 or 1 has no slope, however much of it comes through time.
            var gradients = InputGradients.Of(shape, weights, measured, asked.AnswerSteps, output, OutputActivation.None);
            for (var i = 0; i < gradients.Length; i++)
            {
                squares[i / measured.Features] += (double)gradients[i] * gradients[i];
            }
        }

        return new GradientFlow([.. asked.Steps.Reverse().Select(step =>
            step.Places.Take(step.Measured).Average(place => Math.Sqrt(squares[(place.Sample * measured.MaxSteps) + place.Step])))]);
    }

    /// <summary>What a person would say: <c>11 steps back the gradient is 0.003 of that at the answer's step: a factor of 0.59 a
    /// step</c>.</summary>
    public override string ToString() => Norms.Count == 1
        ? "there is but one step"
        : $"{NumberFormat.Count(Norms.Count - 1)} steps back the gradient is {NumberFormat.Number(Ratio)} of that at the answer's step: "
            + $"a factor of {NumberFormat.Fixed(FactorPerStep, 2)} a step";
}
