using SequenceToy.Data;
using SequenceToy.Networks;

namespace SequenceToy.Tests.Inspection.Influence;

/// <summary>Answers one by one through the public door: what influence is checked against.</summary>
internal static class BruteForce
{
    /// <summary>The answer at a step as a vector, the input's own step replaced.</summary>
    public static double[] Answer(TrainedModel model, Sample sample, int predictionStep, int step, float[] value, int feature = 0)
    {
        var values = sample.Input.Values.ToArray();
        value.CopyTo(values, (step * sample.Input.Features) + feature);
        var prediction = model.PredictDetailed(new Sequence(values, sample.Input.Features))[0];
        var vectors = prediction.Probabilities ?? prediction.Value;
        var row = model.Target.Placement == TargetPlacement.LastStep ? 0 : predictionStep;
        return Enumerable.Range(0, model.Target.Size).Select(i => (double)vectors[row, i]).ToArray();
    }

    /// <summary>The values of a step in a sample.</summary>
    public static float[] Step(Sample sample, int step) => sample.Input.Values.Slice(step * sample.Input.Features, sample.Input.Features).ToArray();

    /// <summary>The last scored step; of answers after the last step that step.</summary>
    public static int PredictionStep(Sample sample) => Enumerable.Range(0, sample.Input.Steps).Last(step => sample.Mask?[step] != false && sample.ScoreMask?[step] != false);
}
