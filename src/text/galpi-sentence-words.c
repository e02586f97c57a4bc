/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-sentence-words-private.h"

const char *const galpi_sentence_titles[] = {
  "Capt", "Col", "Dr", "Gen", "Gov", "Hon", "Lt", "Messrs", "Mr", "Mrs", "Ms", "Prof", "Rep",
  "Rev", "Sen", "Sgt", "St", "cf", "vs",
  NULL
};

const char *const galpi_sentence_abbreviations[] = {
  "Apr", "Aug", "Ave", "Bros", "Co", "Corp", "Cos", "Dec", "Dept", "Feb", "Inc", "Jan", "Jr",
  "Jul", "Jun", "Ltd", "Mar", "Nov", "Oct", "Sep", "Sept", "Sr", "al", "approx", "est", "etc",
  NULL
};

const char *const galpi_sentence_numbered[] = {
  "Art", "Ch", "Fig", "Figs", "No", "Nos", "Sec", "Vol", "no", "p", "pp", "vol",
  NULL
};

const char *const galpi_sentence_starters[] = {
  "A", "After", "Although", "An", "And", "As", "At", "Because", "But", "By", "For", "From", "He",
  "Her", "His", "However", "I", "If", "In", "It", "Its", "Meanwhile", "On", "Our", "She", "Since",
  "So", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "To", "We",
  "What", "When", "While", "With", "You",
  NULL
};

const char *const galpi_sentence_quoting[] = {
  "고", "는", "라고", "라고도", "라는", "라며", "라면서", "란", "며", "면서", "이라고", "이라는",
  "이라며", "이라면서", "이란", "하고", "하며",
  NULL
};
