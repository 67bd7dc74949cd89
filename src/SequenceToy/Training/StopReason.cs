using System.Text.Json.Serialization;

namespace SequenceToy.Training;

/// <summary>The reason why training ended.</summary>
public enum StopReason
{
    /// <summary>Training ran for all epochs.</summary>
    Completed,

    /// <summary>Early stopping: the loss had not improved for <see cref="EarlyStopping.Patience"/> epochs.</summary>
    StoppedEarly,

    /// <summary>The validation score reached the goal in two consecutive epochs; a share, such as accuracy, with its standard error to
    /// spare.</summary>
    Solved,

    /// <summary>Training was canceled; the weights reached so far are kept, or the best ones with early stopping.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Canceled,

    /// <summary>The loss or a weight was no longer finite; the last finite weights are kept, or the best ones with early
    /// stopping.</summary>
    Diverged,
}
