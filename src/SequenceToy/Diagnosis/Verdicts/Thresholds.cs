using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Every number that a run is judged by.</summary>
/// <remarks>
/// An <em>error left</em> is the share of the guess's error that is left: 0 when all is right, 1 at the guess. A <em>share of the guess's loss</em> is the same for
/// losses.
/// </remarks>
internal static class Thresholds
{
    private const string Left = "of the guess's error";

    public static Threshold FiniteNumbers { get; } = new("numbers that stayed finite", 1, "", 2, "A loss that is no number can no longer fall: training ends there.");

    public static Threshold DifferentAnswers { get; } = new("different right answers", 2, "answers", 2, "With one answer for all there is nothing to tell sequences apart by.");

    public static Threshold RunawayLoss { get; } = new(
        "loss at the end over the guess's loss", 100, "", 10, "Nothing short of weights that have run away is a hundred times worse than saying the mean, though every number is still finite.");

    public static Threshold RunawayGrowth { get; } = new(
        "loss at the end over the first epoch's", 10, "", 10, "A loss that was high from the start is not one that ran away.");

    public static Threshold Goal { get; } = new(
        "error over the goal's error", 1, "", 1.5, "The task's goal itself, on samples drawn for it, and on others again, two thousand in all or more: one set of samples may have been lucky.");

    public static Threshold OwnGoal { get; } = new(
        "error left", 0.1, Left, 2, "Without a goal nearly all must be right: a tenth of the guess's error is an R² of 0.99.");

    public static Threshold OwnSequences { get; } = new(
        "sequences scored on", 30, "sequences", 3, "From fewer a score says little: the error of a mean over 30 is still a fifth of the scatter.");

    public static Threshold OwnOverlap { get; } = new(
        "scored sequences seen in training", 0.5, "of them", 2, "When most of them were trained on, a good score is no evidence of anything general. Sequences are the same only number for number.");

    public static Threshold EndJump { get; } = new(
        "jump from epoch to epoch at the end", 1.5, "times", 1.5, "Where the typical last epoch changes the loss by half, the last one is a draw from a lottery; calm runs stay within a tenth.");

    public static Threshold LostGround { get; } = new(
        "loss at the end over the lowest, in training and in validation", 3, "times", 2, "Overfitting loses ground in validation alone, and noise loses less: what was reached in both has been lost again.");

    public static Threshold Gap { get; } = new(
        "error left on other samples over that in training", 2, "times", 2, "Samples trained on always go a little better; twice as well is more than is seen while both still improve together.");

    public static Threshold GapNoise { get; } = new("gap between the two", 3, "standard errors", 2, "Chance makes such a gap about once in a thousand runs; for few sequences the gap is made smaller until that holds (Student's t).");

    public static Threshold LossGap { get; } = new(
        "loss of validation over that in training, after early stopping", 4, "times", 2, "The square of the gap in errors: a loss is mostly a mean of squares.");

    public static Threshold TrainingDone { get; } = new(
        "error in training over the goal's error", 1, "", 1.5, "Where the training samples reach the goal, more epochs have nothing left to learn from them.");

    public static Threshold GuessScore { get; } = new("error left, at the guess", 0.95, Left, 1.05, "A twentieth is what chance in the samples makes of a guess.");

    public static Threshold AllDead { get; } = new("share of dead units, of a network that says nothing", 1, "of the units", 2, "Where no unit varies, no answer can.");

    public static Threshold GuessLoss { get; } = new(
        "share of the guess's loss", 0.9, "of the guess's loss", 1.1, "A loss can fall long before a share of right answers moves: below nine tenths something has been found.");

    public static Threshold Progress { get; } = new(
        "progress while the learning rate was high", 0.3, "−d ln loss / d ln epochs", 2, "At 0.3 five times the epochs leave 0.62 of the loss; networks too small for their task show 0.02 to 0.15, those cut short 0.6 and more.");

    public static Threshold Epochs { get; } = new("epochs with a high learning rate", 8, "epochs", 2, "In fewer the loss is still on its first way down, or has not found it yet: of five epochs of parity the last can fall fastest and the trend be flat.");

    public static Threshold NarrowMiss { get; } = new("error over the goal's error, missed narrowly", 1.5, "", 1.5, "Half as much error again is what another seed or a few more epochs change.");

    public static Threshold LongerLength { get; } = new(
        "error over the goal's error, at longer sequences", 3, "", 2, "A length is scored on a hundred sequences or one: less than three times the goal's error may be chance.");

    public static Threshold IgnoredInfluence { get; } = new(
        "influence of a step that should be ignored", 0.01, "of the answers' range", 2, "A hundredth of the range is as good as nothing for what is to be answered.");

    public static Threshold TestOverlap { get; } = new("scored sequences seen in training, worth saying", 0.1, "of them", 3, "A tenth can move a score; by chance alone few tasks repeat that often.");

    public static Threshold ValidationNoise { get; } = new(
        "standard error of the validation score", 0.05, Left, 2, "With a twentieth of the guess's error as noise, an epoch that looks better need not be.");

    public static Threshold LowRate { get; } = new(
        "usual learning rate over this one", 30, "times", 3, "Ten times below the usual rate is merely slow; thirty times below needs thirty times the epochs.");

    public static Threshold Vanishing { get; } = new(
        "gradient at the answer's step over that at the farthest that matters", 1e4, "times", 10, "What is ten thousand times weaker is drowned by the noise of batches before it teaches anything.");

    public static Threshold Exploding { get; } = new(
        "gradient at the farthest step that matters over that at the answer's", 100, "times", 10, "A step back in time that weighs a hundred times as much as the last one makes every update a jump.");

    public static Threshold DeadUnits { get; } = new("share of units whose state hardly varies", 0.25, "of the units", 2, "A few idle units are spare room; with a quarter of them a network is smaller than it looks.");

    public static Threshold Saturation { get; } = new(
        "share of gates' and candidates' values at either end", 0.9, "of the values", 1.1, "Networks that learn keep some of their gates half open; where nine tenths are stuck, next to no gradient passes.");

    public static Threshold Unfinished { get; } = new("share of the planned epochs", 1, "of them", 2, "A run that was cancelled has not had its chance.");

    /// <summary>All of them: those that verdicts are decided by in the order in which they are asked, then those of findings.</summary>
    public static ValueList<Threshold> All { get; } =
    [
        FiniteNumbers, DifferentAnswers, RunawayLoss, RunawayGrowth, Goal, OwnGoal, OwnSequences, OwnOverlap, EndJump, LostGround, Gap, GapNoise, TrainingDone, LossGap, AllDead, GuessScore, GuessLoss, Progress, Epochs,
        NarrowMiss, LongerLength, IgnoredInfluence, TestOverlap, ValidationNoise, LowRate, Vanishing, Exploding, DeadUnits, Saturation, Unfinished,
    ];
}
