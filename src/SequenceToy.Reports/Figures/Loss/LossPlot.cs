using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>As a picture.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>The loss of training and validation by epoch, in scaled units, with the best epoch and the loss of the best constant
    /// answer, or of the task's own guess; logarithmic where losses span more than a factor of twenty.</summary>
    /// <exception cref="ObjectDisposedException">The result was disposed of before <see cref="ExperimentResult.Evidence"/> was asked
    /// for.</exception>
    public static Picture PlotLoss(this ExperimentResult result) =>
        LossPicture.Of(LossFigure.Of(Given(result)), ResultLabels.Title(result, "loss while training"));
}
