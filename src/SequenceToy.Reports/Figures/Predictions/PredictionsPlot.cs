using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>As a picture.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>
    /// Answers against the right ones, on the samples that the scores are about: numbers as points in real units beside the diagonal (the
    /// first 2,000), classes as a confusion matrix, sets of classes as a table of what was said and missed.
    /// </summary>
    /// <exception cref="ArgumentException">More than 500 classes.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed of.</exception>
    public static Picture PlotPredictions(this ExperimentResult result) => PredictionsPicture.Of(Given(result));
}
