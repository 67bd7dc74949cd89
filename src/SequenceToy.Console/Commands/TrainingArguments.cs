using System.CommandLine;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Console.Commands;

/// <summary>The options of every command that trains one network: optimizer, loss function, schedule and others.</summary>
/// <param name="byDefault">The end of the descriptions, which tells where defaults come from.</param>
internal sealed class TrainingArguments(string byDefault)
{
    private readonly Option<string?> optimizer = ChoiceOption.Optional(
        "--optimizer", "Optimizer." + byDefault, [.. Optimizer.All.Select(TrainingRequest.KeyOf)]);
    private readonly Option<double?> weightDecay = NumberOption.Real(
        "--weight-decay", "Weight decay of the optimizer (0 to 1000)." + byDefault, 0.01);
    private readonly Option<string?> schedule = ChoiceOption.Optional(
        "--schedule", "Schedule of the learning rate." + byDefault, [.. LearningRateSchedule.All.Select(TrainingRequest.KeyOf)]);
    private readonly Option<string?> loss = ChoiceOption.Optional(
        "--loss", "Loss function; must fit the kind of target." + byDefault, [.. Loss.All.Select(TrainingRequest.KeyOf)]);
    private readonly Option<double?> clip = NumberOption.Real(
        "--clip", "Largest gradient norm (above 0); larger gradients are scaled down to it." + byDefault, 1);
    private readonly Option<double?> forgetBias = NumberOption.Real(
        "--forget-bias", "Initial bias of the LSTM's forget gate (-100 to 100)." + byDefault, 1);
    private readonly Option<int?> earlyStopping = NumberOption.Whole(
        "--early-stopping", "Stops after this number of epochs without a lower validation loss (at least 1)." + byDefault, 20);
    private readonly Option<int?> testSamples = NumberOption.Whole(
        "--test-samples", "Number of fresh samples for the final scores (1 to 10 million)." + byDefault, 1000);
    private readonly Option<bool?> freshData =
        new("--fresh-data") { Description = "Draws new training samples for each epoch; --fresh-data false turns it off." + byDefault };

    /// <summary>The options of a command that draws its samples from a task.</summary>
    public Option[] OfTask =>
        [optimizer, weightDecay, schedule, loss, clip, forgetBias, earlyStopping, testSamples, freshData];

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="areOfTask">True to add those that only samples drawn from a task have.</param>
    public void AddTo(Command command, bool areOfTask) =>
        Array.ForEach(areOfTask ? OfTask : [.. OfTask.Except([testSamples, freshData])], command.Add);

    public TrainingRequest Read(ParseResult parsed) => new()
    {
        Optimizer = TrainingRequest.Find(Optimizer.All, TrainingRequest.KeyOf, parsed.GetValue(optimizer)),
        WeightDecay = parsed.GetValue(weightDecay),
        Schedule = TrainingRequest.Find(LearningRateSchedule.All, TrainingRequest.KeyOf, parsed.GetValue(schedule)),
        Loss = TrainingRequest.Find(Loss.All, TrainingRequest.KeyOf, parsed.GetValue(loss)),
        Clip = parsed.GetValue(clip),
        ForgetBias = parsed.GetValue(forgetBias),
        EarlyStopping = parsed.GetValue(earlyStopping),
        TestSamples = parsed.GetValue(testSamples),
        FreshData = parsed.GetValue(freshData),
    };
}
