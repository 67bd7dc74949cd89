using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Remedies;
using SequenceToy.Evaluation;
using SequenceToy.Models;
using SequenceToy.Tasks;
using SequenceToy.Training.Optimizers;
using static SequenceToy.Tests.Diagnosis.MadeUp;

namespace SequenceToy.Tests.Diagnosis;

public sealed class SuggestionTests
{
    private static readonly RunEvidence AtGuess = Run with { Test = Score(40), Training = Score(40), History = History(100, _ => LossOfGuess) };
    private static readonly RunEvidence Jumping = Run with { History = History(60, epoch => epoch % 2 == 0 ? 0.01 : 0.03) };
    private static readonly RunEvidence Falling = Run with { History = History(100, epoch => 1.0 / epoch) };

    public static TheoryData<string, string, RunEvidence> First => new()
    {
        { "still falling", "epochs 2000", Falling },
        { "still falling, the goal near", "epochs 400", Falling with { Test = Score(1.05), Training = Score(1.05) } },
        { "a plateau", "hidden size 20", Run },
        { "a plateau under weight decay", "weight decay 0", Run with { Settings = Settings((Setting.WeightDecay, 0.1)) } },
        { "learnt by heart", "samples 1000, fresh samples each epoch on", Run with { Training = Score(0.5), Settings = Settings((Setting.Samples, 30)) } },
        { "learnt by heart, own samples", "early stopping after 20", Own with { Test = new MeasuredScore(0.5, 200, 0.002) } },
        { "jumping at ten times the usual rate", "learning rate 0.03, gradient clip 1", Jumping with { Settings = Settings((Setting.LearningRate, 0.3)) } },
        { "at the guess with a millionth as rate", "learning rate 0.03", AtGuess with { Settings = Settings((Setting.LearningRate, 1e-6)) } },
        { "at the guess with a hundred times the usual rate", "learning rate 0.03", AtGuess with { Settings = Settings((Setting.LearningRate, 3)) } },
        { "at the guess over a hundred steps", "forget bias 5", AtGuess with { Steps = 100 } },
        { "at the guess over twenty steps", "forget bias 1", AtGuess with { Steps = 20 } },
        { "at the guess over three steps with a shut forget gate", "forget bias 1", AtGuess with { Settings = Settings((Setting.ForgetBias, -5)) } },
        { "at the guess over a hundred steps, a plain RNN", "cell LSTM, forget bias 5", AtGuess with { Steps = 100, Settings = Settings((Setting.Cell, SettingTable.PlainRnn)) } },
        { "at the guess, large numbers unscaled", "scaling min-max", AtGuess with { Settings = Settings((Setting.Scaling, SettingTable.Unscaled)) } },
        { "own samples, none held out", "validation split 0.2", Own with { Settings = Settings((Setting.ValidationSplit, 0)), ScoredOn = EvaluatedOn.Training, Validation = null, History = History(100, epoch => 1.0 / epoch) } },
    };

    private static IEnumerable<RunEvidence> Failures =>
        from evidence in VerdictTests.Runs.Select(row => row.Data.Item3).Concat(First.Select(row => row.Data.Item3))
        from settings in new[] { evidence.Settings, Settings((Setting.Cell, SettingTable.PlainRnn), (Setting.Optimizer, SettingTable.PlainDescent), (Setting.Epochs, 7), (Setting.HiddenSize, 2)) }
        select evidence with { Settings = settings };

    [Theory]
    [MemberData(nameof(First))]
    public void Suggestions_MadeUpEvidence_BeginWithWhatTheSentenceAsksFor(string sentence, string change, RunEvidence evidence) =>
        string.Join(", ", RunDiagnosis.Of(evidence).Suggestions[0].Changes).Should().Be(change, sentence);

    [Fact]
    public void Suggestions_Learned_AreNone() => RunDiagnosis.Of(Run with { Test = Score(0.5), SecondTest = Score(0.5) }).Suggestions.Should().BeEmpty();

    [Fact]
    public void Suggestions_AnyFailure_AreSomeAndEachChangesSettings()
    {
        foreach (var evidence in Failures.Where(evidence => RunDiagnosis.Of(evidence).Verdict != Verdict.Learned))
        {
            var experiment = SequenceExperiment.For(new SumOfFirstTwo());
            experiment = new Suggestion("", "", evidence.Settings).Apply(experiment);
            var suggestions = RunDiagnosis.Of(evidence).Suggestions;

            suggestions.Should().NotBeEmpty();
            suggestions.Should().OnlyHaveUniqueItems(suggestion => suggestion.Changes);
            foreach (var suggestion in suggestions)
            {
                var changed = suggestion.Apply(experiment);
                changed.Settings.Should().NotBe(experiment.Settings, suggestion.ToString());
                suggestion.Changes.Should().OnlyContain(change => SettingTable.Of(change.Setting).Read(changed.Settings) == change.Value);
                changed.Validate();
            }
        }
    }

    [Fact]
    public void Suggestions_LastButOne_AreTheTasksOwnSettings() =>
        RunDiagnosis.Of(Run with { Settings = Settings((Setting.Epochs, 7)) }).Suggestions[^2].What.Should().Contain("recommended");

    [Fact]
    public void Apply_OwnSamplesAndFreshOnes_Throws()
    {
        var own = SequenceExperiment.For(SequenceDataset.FromArrays([[1, 2], [3, 4]], [3, 7]));

        own.Invoking(experiment => new Suggestion("Draw new samples", "", [new(Setting.FreshDataEachEpoch, 1)]).Apply(experiment))
            .Should().Throw<InvalidOperationException>().WithMessage("*Draw new samples does not apply.");
    }

    [Fact]
    public void Apply_CellAndItsBias_ChangesTheCellFirstAndKeepsItsSize()
    {
        var experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithRnn(hiddenSize: 7);

        var changed = new Suggestion("", "", [new(Setting.ForgetBias, 5), new(Setting.Cell, SettingTable.Lstm)]).Apply(experiment);

        changed.Settings.Recurrent.Should().Be(new LstmOptions { HiddenSize = 7, ForgetBias = 5 });
    }

    [Fact]
    public void SettingTable_EverySetting_ReadsWhatWasWritten()
    {
        var settings = SequenceExperiment.For(new SumOfFirstTwo()).WithLstm(layers: 2).WithOptimizer(new Sgd()).Settings;
        foreach (var setting in Enum.GetValues<Setting>())
        {
            var access = SettingTable.Of(setting);
            var value = setting is Setting.ValidationSplit or Setting.Dropout ? 0.25 : access.Choices is null ? 3 : 1;

            access.Read(access.Write(settings, value)).Should().Be(value, setting.ToString());
            access.InWords(value).Should().StartWith(access.Name);
        }
    }
}
