using SequenceToy.Data;

namespace SequenceToy.Diagnosis.Rules;

/// <summary>Every number that a run is judged by.</summary>
/// <remarks>
/// An <em>error left</em> is the share of the guess's error that is left: 0 when all is right, 1 at the guess. A <em>share of the guess's loss</em> is the same for
/// losses.
/// </remarks>
internal static class Thresholds
{
    private const string Left = "of the guess's error";

    public static Threshold FiniteNumbers { get; } = new("numbers that stayed finite", 1, "", 2, "A loss that is no number can no longer fall: training ends there.");

    public static Threshold RunawayLoss { get; } = new(
        "loss at the end over the guess's loss", 100, "", 10, "Nothing short of weights that have run away is a hundred times worse than saying the mean, though every number is still finite.");

    public static Threshold RunawayGrowth { get; } = new(
        "loss at the end over the first epoch's", 10, "", 10, "A loss that was high from the start is not one that ran away.");

    public static Threshold Goal { get; } = new(
        "error over the goal's error", 1, "", 1.5, "The task's goal itself, on samples that training never saw, and on as many again: one set of samples may have been lucky.");

    public static Threshold OwnGoal { get; } = new(
        "error left", 0.1, Left, 2, "Without a goal nearly all must be right: a tenth of the guess's error is an R² of 0.99.");

    public static Threshold OwnSequences { get; } = new(
        "sequences scored on", 30, "sequences", 3, "From fewer a score says little: the error of a mean over 30 is still a fifth of the scatter.");

    public static Threshold OwnOverlap { get; } = new(
        "scored sequences seen in training", 0.5, "of them", 2, "When most of them were trained on, a good score is no evidence of anything general.");

    public static Threshold EndJump { get; } = new(
        "jump from epoch to epoch at the end", 1.5, "-fold", 1.5, "Where the typical last epoch changes the loss by half, the last one is a draw from a lottery; calm runs stay within a tenth.");

    public static Threshold LostGround { get; } = new(
        "loss at the end over the lowest, in training and in validation", 3, "-fold", 2, "Overfitting loses ground in validation alone, and noise loses less: what was reached in both has been lost again.");

    public static Threshold Gap { get; } = new(
        "error left on other samples over that in training", 2, "-fold", 2, "Samples trained on always go a little better; twice as well is more than is seen while both still improve together.");

    public static Threshold GapNoise { get; } = new("gap between the two", 3, "standard errors", 2, "Chance makes such a gap once in a thousand runs.");

    public static Threshold TrainingDone { get; } = new(
        "error in training over the goal's error", 1, "", 1.5, "Where the training samples reach the goal, more epochs have nothing left to learn from them.");

    public static Threshold GuessScore { get; } = new("error left, at the guess", 0.95, Left, 1.05, "A twentieth is what chance in the samples makes of a guess.");

    public static Threshold GuessLoss { get; } = new(
        "share of the guess's loss", 0.9, "of the guess's loss", 1.1, "A loss can fall long before a share of right answers moves: below nine tenths something has been found.");

    public static Threshold Progress { get; } = new(
        "progress while the learning rate was high", 0.3, "−d ln loss / d ln epochs", 2, "At 0.3 five times the epochs leave 0.62 of the loss; networks too small for their task show 0.02 to 0.15, those cut short 0.6 and more.");

    public static Threshold Epochs { get; } = new("epochs with a high learning rate", 2, "epochs", 5, "One epoch has no trend.");

    /// <summary>Those that verdicts are decided by, in the order in which they are asked.</summary>
    public static ValueList<Threshold> All { get; } =
    [
        FiniteNumbers, RunawayLoss, RunawayGrowth, Goal, OwnGoal, OwnSequences, OwnOverlap, EndJump, LostGround, Gap, GapNoise, TrainingDone, GuessScore, GuessLoss, Progress, Epochs,
    ];
}
