using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>The plot of predictions.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>Plots predictions and targets of the test samples.</summary>
    /// <remarks>Numbers are points in original units with the diagonal (the first 2,000 predictions). Classes are a confusion matrix. Sets
    /// of classes are a heat map of outcomes by class.</remarks>
    /// <param name="result">The result of the run.</param>
    /// <exception cref="ArgumentException">The targets have more than 500 classes.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed.</exception>
    public static Picture PlotPredictions(this ExperimentResult result) => PredictionsPicture.Of(Given(result));
}
